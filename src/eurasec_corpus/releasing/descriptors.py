"""
What other tools read of a data set: a Data Package and a Croissant description.

Both are made from the schema and the manifest alone, so that they cannot disagree with the files.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from ..tables import KEYS
from .citation import AUTHOR, TITLE, write_citation
from .editions import schema_of
from .manifests import FORMAT, RIGHTS, Manifest
from .statements import Statement

DATA_PACKAGE = "datapackage.json"
CROISSANT = "croissant.json"
# (Table Schema of Data Package v2, Croissant) by the type of a column.
_KINDS: Mapping[pa.DataType, tuple[str, str]] = {
    pa.string(): ("string", "sc:Text"),
    pa.int32(): ("integer", "cr:Int32"),
    pa.bool_(): ("boolean", "sc:Boolean"),
    pa.date32(): ("date", "sc:Date"),
    pa.timestamp("ms"): ("datetime", "sc:DateTime"),
}
_PROFILE = "https://datapackage.org/profiles/2.0/"
_CROISSANT_VERSIONS = (
    "http://mlcommons.org/croissant/1.1",
    "http://mlcommons.org/croissant/RAI/1.0",
)
_MIT = "https://spdx.org/licenses/MIT.html"
_TEXTS = f"The texts belong to their publishers and are not licensed; see {RIGHTS}."
# As appendix 1 of the specification of Croissant 1.1 has it.
_CONTEXT: Mapping[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "arrayShape": "cr:arrayShape",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "containedIn": "cr:containedIn",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "description": {"@container": "@language"},
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isArray": "cr:isArray",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "name": {"@container": "@language"},
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def _json(value: object) -> str:
    """
    Write JSON, readable and ending with a newline.
    """
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _meaning(field: pa.Field) -> str:
    """
    Return the description of a column.
    """
    return str(field.metadata[b"description"].decode())


def _parent(name: str) -> str | None:
    """
    Return the column that names the document of a row; None in the table of documents.
    """
    first = KEYS[name][0]
    return None if name == "documents" else first


def write_data_package(manifest: Manifest, statement: Statement, folder: Path) -> str:
    """
    Describe a data set as Data Package v2 asks.

    Args:
        manifest: What the data set is.
        statement: What its makers say of it.
        folder: Where its files are, for their sizes.

    Returns:
        JSON text. Each resource has its SHA-256, size, columns and keys.
    """
    package: dict[str, Any] = {
        "$schema": f"{_PROFILE}datapackage.json",
        "name": FORMAT,
        "id": statement.url,
        "title": TITLE,
        "description": statement.description,
        "version": manifest.version,
        "keywords": list(statement.keywords),
        "licenses": [
            {"name": "MIT", "path": _MIT, "title": "MIT, for the annotations"},
            {"path": RIGHTS, "title": _TEXTS},
        ],
        "contributors": [{"title": AUTHOR, "roles": ["author"]}],
        "resources": [_resource(manifest, name, folder) for name in manifest.tables],
        f"{FORMAT}:content_hash": f"sha256:{manifest.content_hash}",
        f"{FORMAT}:edition": manifest.edition,
        f"{FORMAT}:schema_version": manifest.schema_version,
    }
    if manifest.released is not None:
        package["created"] = f"{manifest.released}T00:00:00Z"
    return _json(package)


def _resource(manifest: Manifest, name: str, folder: Path) -> dict[str, Any]:
    """
    Describe one table for a Data Package.
    """
    table = manifest.tables[name]
    schema: dict[str, Any] = {
        "$schema": f"{_PROFILE}tableschema.json",
        "fields": [
            {
                "name": field.name,
                "type": _KINDS[field.type][0],
                "description": _meaning(field),
                "constraints": {"required": not field.nullable},
            }
            for field in schema_of(name, manifest.edition)
        ],
        "primaryKey": list(KEYS[name]),
    }
    parent = _parent(name)
    if parent is not None:
        reference = {"resource": "documents", "fields": list(KEYS["documents"])}
        schema["foreignKeys"] = [{"fields": [parent], "reference": reference}]
    return {
        "$schema": f"{_PROFILE}dataresource.json",
        "name": name,
        "type": "table",
        "path": table.file,
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "encoding": "utf-8",
        "bytes": (folder / table.file).stat().st_size,
        "hash": f"sha256:{table.sha256}",
        "schema": schema,
        f"{FORMAT}:content_hash": f"sha256:{table.content_hash}",
    }


def write_croissant(
    manifest: Manifest, statement: Statement, folder: Path, languages: Iterable[str]
) -> str:
    """
    Describe a data set as Croissant 1.1 asks, with what its RAI extension wants to know.

    Args:
        manifest: What the data set is.
        statement: What its makers say of it.
        folder: Where its files are, for their sizes.
        languages: The languages of its texts.

    Returns:
        JSON-LD text.
    """
    described: dict[str, Any] = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": list(_CROISSANT_VERSIONS),
        "name": FORMAT,
        "alternateName": TITLE,
        "description": statement.description,
        "url": statement.url,
        "version": manifest.version,
        "license": [
            _MIT,
            {"@type": "sc:CreativeWork", "name": RIGHTS, "description": _TEXTS},
        ],
        "creator": {"@type": "sc:Organization", "name": AUTHOR},
        "publisher": {"@type": "sc:Organization", "name": AUTHOR},
        "keywords": list(statement.keywords),
        "inLanguage": sorted(languages),
        "citeAs": write_citation(manifest, "bibtex"),
        "isLiveDataset": False,
    }
    if manifest.released is not None:
        described["datePublished"] = manifest.released
    files = [_file_object(manifest, name, folder) for name in manifest.tables]
    records = [_record_set(manifest, name) for name in manifest.tables]
    parts = {"distribution": files, "recordSet": records}
    return _json(described | _responsible(statement) | parts)


def _responsible(statement: Statement) -> dict[str, Any]:
    """
    Return the entries of the RAI extension.
    """
    return {
        "rai:dataCollection": statement.collection,
        "rai:dataCollectionType": ["Manual Human Curator", "Web Scraping"],
        "rai:dataCollectionRawData": statement.timeframe,
        "rai:dataCollectionMissingData": " ".join(statement.gaps),
        "rai:dataPreprocessingProtocol": [statement.processing],
        "rai:dataAnnotationProtocol": [statement.annotation],
        "rai:dataAnnotationAnalysis": [
            f"{rate.what}: {rate.rate}, on {rate.on} ({rate.how})." for rate in statement.noise
        ],
        "rai:machineAnnotationTools": [FORMAT],
        "rai:dataBiases": list(statement.biases),
        "rai:dataLimitations": list(statement.limitations),
        "rai:dataUseCases": list(statement.uses),
        "rai:personalSensitiveInformation": [statement.personal],
        "rai:dataReleaseMaintenancePlan": f"{statement.maintenance} Removal of a text: {RIGHTS}.",
    }


def _file_object(manifest: Manifest, name: str, folder: Path) -> dict[str, Any]:
    """
    Describe one file for Croissant.
    """
    table = manifest.tables[name]
    return {
        "@type": "cr:FileObject",
        "@id": table.file,
        "name": table.file,
        "description": f"The table {name}, {table.rows} rows.",
        "contentUrl": table.file,
        "contentSize": f"{(folder / table.file).stat().st_size} B",
        "encodingFormat": "application/x-parquet",
        "sha256": table.sha256,
    }


def _record_set(manifest: Manifest, name: str) -> dict[str, Any]:
    """
    Describe the rows of one table for Croissant.
    """
    parent = _parent(name)
    fields = []
    for field in schema_of(name, manifest.edition):
        described: dict[str, Any] = {
            "@type": "cr:Field",
            "@id": f"{name}/{field.name}",
            "name": field.name,
            "description": _meaning(field),
            "dataType": _KINDS[field.type][1],
            "source": {
                "fileObject": {"@id": manifest.tables[name].file},
                "extract": {"column": field.name},
            },
        }
        if field.name == parent:
            described["references"] = {"field": {"@id": f"documents/{KEYS['documents'][0]}"}}
        fields.append(described)
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": f"The rows of the table {name}.",
        "key": [{"@id": f"{name}/{key}"} for key in KEYS[name]],
        "field": fields,
    }
