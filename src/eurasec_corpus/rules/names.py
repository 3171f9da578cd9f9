"""
Names of persons: given names, and endings that only family names have.

They tell a name alone on its line from an entry of a menu. A name that is not here is read
all the same where the line says that it names the author.
"""

from __future__ import annotations

from .rows import WordList

GIVEN_NAMES = WordList(
    "given names",
    "aaron|abbas|abdul|abdulla|abdullah|abdurahmon|abigail|abror|adam|adilbek|adina|adlet|adrian|agnes|ahmad"
    "|ahmed|aibek|aida|aidana|aigerim|aigul|aiman|ainur|aizada|akbar|akmal|akram|alan|albert|alejandro|aleksandar"
    "|aleksander|aleksandr|aleksandra|aleksei|aleksey|alena|alesia|alessandro|alex|alexander|alexandra|alexei"
    "|alexey|alexis|alfred|ali|alice|alina|alisa|alisher|aliya|allison|almas|alua|alyona|aman|amanda|amelia"
    "|amina|amir|ana|anahit|anar|anara|anastasia|anastasiya|anatoly|andre|andrea|andreas|andrei|andrew|andrey"
    "|andrii|andrzej|angela|ani|anita|ann|anna|anne|anthony|anton|antonio|anvar|ara|aram|arash|araz|arif|arman"
    "|armen|arsen|arslan|artem|arthur|artur|artyom|aruzhan|ashot|asif|askar|aslan|assel|astrid|avaz|ayesha"
    "|ayman|aysel|azamat|aziz|bahram|bakhtiyar|barbara|batyr|beatrice|behzod|bekzat|ben|benjamin|bernard|beth"
    "|bill|bob|bobur|bogdan|bolot|boris|botagoz|brad|brian|bruce|bruno|burak|carl|carlos|carol|caroline"
    "|catherine|charles|charlotte|chris|christian|christina|christine|christopher|claire|claudia|colin|craig"
    "|dana|dania|daniel|daniela|daniil|danila|daria|darkhan|darya|dastan|dave|david|davit|dean|deborah|denis"
    "|dennis|diana|didar|dilshod|dina|dinara|dmitri|dmitriy|dmitry|dominic|donald|dosym|doug|douglas|dylan"
    "|eddie|edgar|eduard|edward|egor|ekaterina|elchin|elena|eleonora|elina|elizabeth|ella|ellen|elmira|elnur|elvira"
    "|emil|emily|emin|emma|emomali|eric|erik|erika|erlan|ernest|eugene|eva|evan|evgeni|evgenia|evgeny|fahad"
    "|faizan|farhad|faridun|farrukh|fatima|felix|fernando|firdavs|firuz|francesco|francis|frank|fred|gabriel|galina"
    "|garegin|gary|gayane|gennady|geoffrey|george|georgi|georgy|gerald|gevorg|giorgi|giovanni|gleb|graham|greg"
    "|gregory|grigor|grigory|guljan|gulnara|gulnoza|gulnur|gulzhan|guy|hakob|hamid|hanna|hannah|harold|harry|hasan"
    "|hassan|hayk|heather|heidi|helen|helena|henry|hovhannes|hrant|hugo|hussein|ian|ibrahim|igor|ilham|ilya"
    "|imran|ina|inga|inna|ira|irakli|irina|isabel|iskander|islam|ismail|iulia|ivan|ivana|jack|jacob|jafar|jake"
    "|james|jamie|jamshed|jan|jana|jane|janet|jason|jasur|javid|jean|jeff|jeffrey|jelena|jennifer|jeremy|jerry"
    "|jessica|jim|joanna|joao|joe|joel|johan|johannes|john|jon|jonas|jonathan|jordan|jorge|jose|joseph|joshua|juan"
    "|judith|julia|julian|julie|juliet|jurgen|justin|kamil|kamila|kamran|karen|karim|karina|karl|kate|katherine"
    "|kathleen|katie|kazbek|keith|kelly|ken|kenneth|kerry|kevin|khalid|kim|kimberly|kirill|klaus|konstantin"
    "|kristina|kseniya|kubat|kuralay|kyle|lala|larisa|larry|laura|lauren|laurence|lea|leila|lena|leo|leon|leonid"
    "|leyla|lilia|liliya|lilit|linda|lisa|liz|lola|louis|louise|lucas|lucia|lucy|luis|luka|lukas|lusine|lyudmila"
    "|madina|maksim|malika|manizha|mansur|manuel|marat|marc|marcin|marco|marcus|margaret|margarita|maria|marie|marina"
    "|mariya|mark|marta|martha|martin|marvin|mary|matthew|matthias|maxim|maya|megan|meghan|mehmet|mehdi|michael"
    "|michal|michel|miguel|mihai|mikhail|mike|mikhayil|milan|miriam|mirzo|mohammad|mohammed|monica|muhammad|murad"
    "|murat|musa|mustafa|nadia|nairi|nana|nancy|nargis|narek|nargiz|natalia|nataliya|natalie|natalya|nathan|naveed"
    "|nazgul|neil|nelly|nicholas|nick|nicolas|nicole|nigar|nigora|nika|nikita|nikola|nikolai|nikolay|nina|nino"
    "|noah|nora|nurbek|nurlan|nursultan|oksana|oleg|olena|olga|oliver|olivia|omar|orkhan|oscar|otabek|pablo|pamela"
    "|parviz|patricia|patrick|paul|paula|pavel|pedro|peter|petr|phil|philip|philipp|pierre|piotr|polina|rachel|radoslaw"
    "|rafael|rahim|ralph|ramil|ramin|ramiz|raushan|ravshan|raymond|rebecca|renat|richard|rick|rinat|rita|robert"
    "|roberto|robin|roger|roland|roman|ron|ronald|rosa|roza|ruben|ruslan|rustam|ruth|ryan|sabina|sabir|saeed|saida"
    "|saltanat|sam|samantha|samir|samuel|sandra|sanjar|sanzhar|sara|sarah|sardor|sayasat|scott|sean|sebastian|sergei"
    "|sergey|sergio|shahin|shakhlo|shamil|sharon|shavkat|sherzod|shirin|shohruh|simon|simone|sofia|sona|sonia|sophia"
    "|sophie|stanislav|stefan|stella|stephanie|stephen|steve|steven|sultan|susan|svetlana|tamara|tanya|tara|tariq"
    "|tatiana|tatyana|ted|temur|teresa|thomas|tigran|tim|timothy|timur|tina|todd|tom|tomasz|tony|tural|ulan|ulugbek"
    "|umar|umida|uran|vadim|vahram|valentin|valentina|valeria|valery|vanessa|vasily|veronica|veronika|victor|victoria"
    "|viktor|viktoria|viktoriya|vincent|vita|vitali|vitaly|vlad|vladimir|vladislav|volodymyr|vugar|vusal|vyacheslav"
    "|walter|wendy|will|william|wolfgang|xenia|yana|yasmin|yaroslav|yegor|yekaterina|yelena|yerlan|yevgeny|yulia"
    "|yuliya|yuri|yury|yusuf|zachary|zahid|zara|zarina|zarrina|zhanna|zhibek|zhanar|zhazira|ziyod|zoe|zoya|zukhra"
    "|айгерим|айгуль|айнур|алевтина|александр|александра|алексей|алена|алёна|алина|алиса|алла|алмаз|анастасия"
    "|анатолий|ангелина|андрей|анжела|анна|антон|антонина|арина|арман|армен|арсен|артем|артём|артур|аскар|асель"
    "|ахмад|ашот|бауыржан|богдан|борис|вадим|валентин|валентина|валерий|валерия|варвара|василий|вера|вероника|виктор"
    "|виктория|виталий|владимир|владислав|всеволод|вячеслав|галина|геннадий|георгий|герман|глеб|григорий|гульнара"
    "|дана|данила|даниил|дарья|денис|диана|дина|динара|дмитрий|ева|евгений|евгения|егор|екатерина|елена|елизавета"
    "|жанна|зарина|захар|зоя|иван|игорь|илья|инга|инна|ирина|карина|кирилл|клавдия|константин|кристина|ксения|лариса"
    "|лев|леонид|лидия|лилия|любовь|людмила|мадина|майя|макар|максим|марат|маргарита|марина|мария|марк|матвей|милана"
    "|михаил|надежда|наталия|наталья|никита|николай|нина|нурлан|оксана|олег|олеся|ольга|павел|петр|пётр|полина"
    "|рамиль|ренат|роман|руслан|рустам|светлана|семен|семён|сергей|снежана|софия|софья|станислав|степан|тамара|татьяна"
    "|тимофей|тимур|ульяна|федор|фёдор|филипп|шамиль|эдуард|эльвира|эльмира|эмиль|эмма|юлиана|юлия|юрий|яна|ярослав"
    "|adriana|agata|agnieszka|ahmet|alba|alberto|aleida|alessandra|alfonso|alfredo|ali̇|alvaro|aneta"
    "|aniela|annalisa|antoine|antonella|arkadiusz|armando|arnaud|artemio|arturo|aylin|ayse|ayşe|bartosz|beata"
    "|beatriz|benedetta|benoit|benoît|bernardo|bożena|bruna|camille|carla|carmen|cecilia|celia"
    "|chiara|christophe|clara|claudio|corinne|cristina|cyril|cécile|damien|didier|dominika"
    "|dominique|dorota|edoardo|eduardo|elif|elisa|elisabetta|emanuele|emilia|emiliano|emilio|emmanuel|enrico"
    "|enrique|ernesto|esteban|esther|ewa|fabio|fabrice|federica|federico|felipe|fernanda|filip|filippo"
    "|florian|francisca|franck|franz|françois|françoise|friedrich|frédéric|gabriela|gabriele|gaëlle"
    "|germán|giacomo|gianluca|gilles|giorgia|giulia|giulio|giuseppe|gloria|gonzalo|grażyna|grzegorz|grégoire"
    "|guido|guillaume|guillermo|gustavo|gérard|günter|hakan|hans|hansjörg|hatice|heinrich|helene|henri"
    "|henryk|hernán|hugues|hélène|hüseyin|ignacio|ines|inés|irena|irene|isabella|isabelle|ivo|iwona|jacek"
    "|jacques|jadwiga|jakub|javier|jean-paul|jean-pierre|jerónimo|jesús|joaquín|josefina|josé|joão|juana|julien"
    "|julio|justyna|jérôme|jörg|jürgen|kadir|karol|karolina|katarzyna|katharina|katrin|kerem|krystyna|krzysztof"
    "|laurent|leonardo|lorena|lorenzo|luc|luca|luciana|luciano|lucía|luigi|luiz|luísa|léa|maciej|maciek"
    "|magdalena|manfred|manuela|marcel|marcela|marcello|marcelo|mariana|marianne|mariano|marie-claude|mario"
    "|mariusz|martina|martín|maría|massimo|mateusz|mathieu|matteo|matthieu|maud|maurizio|mauro|max|małgorzata"
    "|mert|michaela|michał|michela|michele|mirosław|monika|monique|muriel|mónica|nathalie|natália"
    "|nicola|nicolás|nihal|nuno|olivier|onur|oskar|osman|otto|paola|paolo|pascal|pasquale|paulina|pauline|paulo"
    "|paweł|philippe|pilar|przemysław|rafał|raffaele|ramón|raquel|raúl|renata|renaud|ricardo|rocío|rodrigo"
    "|ryszard|rémi|rüdiger|sabine|salvatore|selin|serge|silvia|silvio|simona|stefania|stefanie|stefano"
    "|stéphane|stéphanie|susana|sven|sylvain|sylvie|szymon|sławomir|thibault|thierry|théo|tomas|tomás|ulrich"
    "|ulrike|ursula|uwe|valentín|valérie|vasco|vera|verena|vicente|vincenzo|virginie|wojciech|xavier|yann"
    "|yannick|yves|zbigniew|zeynep|zofia|álvaro|ángel|çağlar|édouard|élise|étienne|ömer|özgür|özlem|łucja|łukasz"
    "|şule"
    "|inês|conceição|antónio|sofía|begoña|iñaki|íñigo|nuria|núria|jordi|josep|deniz|kemal|zehra|fatma|emine|anne-marie|belén|asunción"
    "|азамат|айбек|айгерім|айдана|акмал|алесь|алишер|аляксандр|анастасія|анвар|андрусь|андрій|арутюн|асхат|бакыт"
    "|бахтиёр|бекзат|бобур|богдана|ваагн|василь|володимир|вікторія|гагик|гайк|гүлнар|дилшод|дмитро|дәурен|ержан"
    "|ерлан|жанар|жанат|жасур|зафар|зміцер|зоряна|карен|кастусь|катерина|лейла|лилит|мадияр|микола|михайло"
    "|нарек|наталія|нурбек|нургуль|нұрлан|олександр|олена|остап|отабек|павло|петро|рубен|рустем|салтанат|самал"
    "|сания|сардор|світлана|сергій|серік|соломія|сурен|тарас|тарон|темірлан|тетяна|тигран|уладзімір|улан"
    "|фарида|фаррух|фарход|фирдавс|чынгыз|шерзод|эльдар|эрлан|эрмек|юлія|юрій|ягор|ярина|євген|євгенія|іван|ігор"
    "|ірина|қанат|әсел",
)
"""Folded."""

FAMILY_ENDINGS = WordList(
    "endings of family names",
    "ov|ova|ev|eva|yev|yeva|ovich|evich|enko|chuk|chyk|yuk|shvili|adze|idze|odze|oyan|ayan|eyan|uyan|iyan|tsyan|nyan|ryan"
    "|zoda|zadeh|zade|oglu|ogly|uly|kyzy|qizi|skiy|sky|ski|skaya|ska|tsky|bekov|bayev"
    "|ов|ова|ев|ева|ёв|ёва|ович|евич|ивич|енко|чук|щук|швили|адзе|идзе|оян|аян|еян|зода|заде|оглы|улы|кызы|ский|ская"
    "|цкий|цкая|овна|евна",
)
"""Endings of family names and patronymics; folded."""

CHINESE_FAMILY_NAMES = WordList(
    "Chinese family names",
    "bai|cai|cao|chang|chen|cheng|cui|deng|ding|dong|du|duan|fan|fang|feng|fu|gao|ge|gong|gu|guo|han|hao|he|hou"
    "|hu|hua|huang|jia|jiang|jin|kong|lei|li|liang|liao|lin|liu|lu|luo|lv|ma|mao|meng|mu|pan|peng|qian|qiao|qin"
    "|qiu|ren|shao|shen|shi|song|su|sun|tan|tang|tao|tian|wan|wang|wei|wen|wu|xia|xiang|xiao|xie|xin|xiong|xu"
    "|xue|yan|yang|yao|ye|yi|yin|yu|yuan|zeng|zhai|zhang|zhao|zheng|zhong|zhou|zhu|zou",
)
"""In Pinyin, folded."""
