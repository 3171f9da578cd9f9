"""
What other tools read of a release: Data Package and Croissant.
"""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from eurasec_corpus import Edition
from eurasec_corpus.releasing.cutting import cut_release
from eurasec_corpus.releasing.descriptors import write_croissant, write_data_package
from eurasec_corpus.releasing.editions import schema_of
from eurasec_corpus.releasing.manifests import read_manifest
from eurasec_corpus.releasing.statements import read_statement
from eurasec_corpus.tables import KEYS, SCHEMAS

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The folder of a release of the present pages.
    """
    root = tmp_path_factory.mktemp("checkout")
    (root / "data").mkdir()
    for name in ("raw", "sources.toml", "statement.toml"):
        place, copy = ROOT / "data" / name, root / "data" / name
        shutil.copytree(place, copy) if place.is_dir() else shutil.copy(place, copy)
    for name in ("LICENSE-DATA.md", "CHANGELOG.md"):
        shutil.copy(ROOT / name, root)
    cut_release("1.0.0", root, dt.date(2026, 11, 22))
    return root / "data" / "releases" / "1.0.0"


def place_of(folder: Path, edition: Edition) -> Path:
    """
    Return where an edition is.
    """
    return folder if edition is Edition.FULL else folder / edition


def read(folder: Path, edition: Edition, name: str) -> dict[str, Any]:
    """
    Read a description.
    """
    text = (place_of(folder, edition) / name).read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


class TestPreview:
    """
    A data set without a day.
    """

    def test_no_day_is_invented(self, folder: Path) -> None:
        """
        What was not released has no day in either description.
        """
        preview = evolve(read_manifest(folder), released=None)
        statement = read_statement(ROOT / "data" / "statement.toml")

        package = json.loads(write_data_package(preview, statement, folder))
        croissant = json.loads(write_croissant(preview, statement, folder, ["en"]))

        assert ("created" in package, "datePublished" in croissant) == (False, False)


@pytest.mark.parametrize("edition", Edition)
class TestDataPackage:
    """
    `datapackage.json`.
    """

    def test_required_properties(self, folder: Path, edition: Edition) -> None:
        """
        The profile is version 2, and every resource has a name, a path, a size and a hash.
        """
        package = read(folder, edition, "datapackage.json")

        assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
        assert (package["version"], package["created"]) == ("1.0.0", "2026-11-22T00:00:00Z")
        for resource in package["resources"]:
            assert re.fullmatch(r"[a-z]+", resource["name"])
            assert resource["path"] == f"{resource['name']}.parquet"
            assert re.fullmatch(r"sha256:[0-9a-f]{64}", resource["hash"])

    def test_fields_are_the_columns(self, folder: Path, edition: Edition) -> None:
        """
        Each column is described, with whether it may be missing.
        """
        for resource in read(folder, edition, "datapackage.json")["resources"]:
            schema = schema_of(resource["name"], edition)
            fields = resource["schema"]["fields"]

            assert [field["name"] for field in fields] == schema.names
            assert [not field["constraints"]["required"] for field in fields] == [
                field.nullable for field in schema
            ]
            assert all(field["description"] for field in fields)

    def test_keys_lead_to_documents(self, folder: Path, edition: Edition) -> None:
        """
        Primary keys are those of the tables; the others name their document.
        """
        for resource in read(folder, edition, "datapackage.json")["resources"]:
            name, schema = resource["name"], resource["schema"]

            assert schema["primaryKey"] == list(KEYS[name])
            assert ("foreignKeys" in schema) is (name != "documents")

    def test_texts_are_not_licensed(self, folder: Path, edition: Edition) -> None:
        """
        The licence of the annotations and the rights in the texts stand apart.
        """
        licenses = read(folder, edition, "datapackage.json")["licenses"]

        assert [each.get("name") for each in licenses] == ["MIT", None]
        assert licenses[1]["path"] == "LICENSE-DATA.md"


@pytest.mark.parametrize("edition", Edition)
class TestCroissant:
    """
    `croissant.json`: what the specification asks for; `mlcroissant` is asked where it is installed.
    """

    @pytest.mark.parametrize(
        "name",
        [
            "@context",
            "@type",
            "conformsTo",
            "description",
            "license",
            "name",
            "url",
            "creator",
            "datePublished",
            "version",
            "citeAs",
            "distribution",
            "recordSet",
        ],
    )
    def test_required_properties(self, folder: Path, edition: Edition, name: str) -> None:
        """
        What a Croissant data set must have is there.
        """
        assert read(folder, edition, "croissant.json")[name]

    def test_conforms_to_both_vocabularies(self, folder: Path, edition: Edition) -> None:
        """
        Version 1.1 of the format and version 1.0 of its extension for responsible use.
        """
        assert read(folder, edition, "croissant.json")["conformsTo"] == [
            "http://mlcommons.org/croissant/1.1",
            "http://mlcommons.org/croissant/RAI/1.0",
        ]

    def test_identifiers_are_unique(self, folder: Path, edition: Edition) -> None:
        """
        No two things have one name.
        """
        described = read(folder, edition, "croissant.json")
        names = [each["@id"] for each in described["distribution"]]
        for record in described["recordSet"]:
            names += [record["@id"], *(field["@id"] for field in record["field"])]

        assert len(names) == len(set(names))

    def test_references_lead_somewhere(self, folder: Path, edition: Edition) -> None:
        """
        Keys, sources and references name what is there.
        """
        described = read(folder, edition, "croissant.json")
        files = {each["@id"] for each in described["distribution"]}
        fields = {field["@id"] for record in described["recordSet"] for field in record["field"]}

        for record in described["recordSet"]:
            assert {key["@id"] for key in record["key"]} <= fields
            for field in record["field"]:
                assert field["source"]["fileObject"]["@id"] in files
                if "references" in field:
                    assert field["references"]["field"]["@id"] in fields

    def test_fields_are_the_columns(self, folder: Path, edition: Edition) -> None:
        """
        Each column of each table is a field with a type.
        """
        records = read(folder, edition, "croissant.json")["recordSet"]

        assert {
            record["@id"]: [field["name"] for field in record["field"]] for record in records
        } == {name: schema_of(name, edition).names for name in SCHEMAS}

    @pytest.mark.parametrize(
        "name",
        [
            "dataCollection",
            "dataBiases",
            "dataLimitations",
            "dataUseCases",
            "personalSensitiveInformation",
            "dataReleaseMaintenancePlan",
        ],
    )
    def test_responsible_use(self, folder: Path, edition: Edition, name: str) -> None:
        """
        What the extension for responsible use asks is answered.
        """
        assert read(folder, edition, "croissant.json")[f"rai:{name}"]

    @pytest.mark.skipif(
        importlib.util.find_spec("mlcroissant") is None,
        reason="mlcroissant is in the dependency group interop (it brings scipy and rdflib)",
    )
    def test_mlcroissant_finds_no_fault_and_reads_the_rows(
        self, folder: Path, edition: Edition
    ) -> None:
        """
        The validator of the format accepts the description and reads as many rows as there are.
        """
        code = (
            "import json, mlcroissant as mlc\n"
            "data = mlc.Dataset(jsonld='croissant.json')\n"
            "issues = data.metadata.ctx.issues\n"
            "rows = {each.uuid: sum(1 for _ in data.records(each.uuid))\n"
            "        for each in data.metadata.record_sets}\n"
            "print(json.dumps([sorted(issues.errors), sorted(issues.warnings), rows]))\n"
        )
        place = place_of(folder, edition)
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", code],
            cwd=place,
            check=True,
            capture_output=True,
            text=True,
        )

        manifest = json.loads((place / "manifest.json").read_text(encoding="utf-8"))
        rows = {name: table["rows"] for name, table in manifest["tables"].items()}
        assert json.loads(done.stdout.splitlines()[-1]) == [[], [], rows]
