"""
A page whose dates stand above the headline, below it, or at the foot.
"""

TITLE = "Leaders of the organization meet in Minsk to talk about plans"
PAGE = """{above}
{title}

{head}

The leaders of the organization have met in Minsk to discuss the plans of the coming year.

They have also agreed on a statement about the security of the whole region, officials said.

The next meeting of the council is to be held in the capital of another member of the group.

{foot}
"""
