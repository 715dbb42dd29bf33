"""A post comes in; what is wrong with its descriptions in schema.org and DCAT-AP, which catalogues read, goes out."""

import json

from lxml import html
from post_builds import Post
from post_files import digest
from rdflib import DCAT, DCTERMS, FOAF, OWL, RDF, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

SPDX = Namespace("http://spdx.org/rdf/terms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
# What a data set has to say, and that of those it names.
MANDATORY = {
    DCTERMS.title: None,
    DCTERMS.description: None,
    DCTERMS.publisher: FOAF.name,
    DCAT.contactPoint: VCARD.fn,
}
# Where the files would be that have no address yet.
SOMEWHERE = "https://office.example/"


def of_page(post: Post) -> list[str]:
    """Of the description for search engines that the page carries."""
    page = html.fromstring(post.page.read_bytes())
    (script,) = page.iter("script")
    carried = json.loads(script.text)
    problems = [] if carried == post.record["schema_org"] else ["it is not the one of post.json"]
    files, names = post.record["files"], ("contentUrl", "encodingFormat", "contentSize", "sha256")
    told = [[file[name] for name in names] for file in carried["encoding"]]
    wanted = [[file["address"], file["media_type"], f"{file['size']} B", file["sha256"]] for file in files]
    return problems if told == wanted else [*problems, f"its files are {told}, not {wanted}"]


def of_catalogue(post: Post) -> list[str]:
    written = (post.folder / post.record["catalogue"]["name"]).read_text(encoding="utf-8")
    if not isinstance(json.loads(written)["@context"], dict):
        return ["its terms have to be fetched from elsewhere"]
    base = post.address or SOMEWHERE
    graph = Graph().parse(data=written, format="json-ld", publicID=base)
    problems = [f"no value of its type: {literal!r}" for literal in graph.objects() if _is_wrong(literal)]
    (dataset,) = graph.subjects(RDF.type, DCAT.Dataset)
    for term, inner in MANDATORY.items():
        if not _says(graph, dataset, term, inner):
            problems.append(f"no {term}")
    told = {DCTERMS.issued: post.date(1), DCTERMS.modified: post.date(post.version), OWL.versionInfo: str(post.version)}
    for term, value in told.items():
        if str(graph.value(dataset, term)) != value:
            problems.append(f"{term} is {graph.value(dataset, term)}, not {value}")
    described = [_distribution(graph, one) for one in graph.objects(dataset, DCAT.distribution)]
    there = [_wanted(post, base, file["name"]) for file in post.record["data_files"] if file["format"] != "csvw"]
    problems += [f"described, but not there: {one}" for one in described if one not in there]
    return problems + [f"there, but not described: {one}" for one in there if one not in described]


def _is_wrong(node: Node) -> bool:
    return isinstance(node, Literal) and bool(node.ill_typed)


def _says(graph: Graph, subject: Node, term: URIRef, inner: URIRef | None) -> bool:
    values = list(graph.objects(subject, term))
    if inner:
        values = [value for one in values for value in graph.objects(one, inner)]
    return bool(values) and all(str(value).strip() for value in values)


def _distribution(graph: Graph, one: Node) -> list[str]:
    checksum = graph.value(one, SPDX.checksum)
    told = [graph.value(one, term) for term in (DCAT.accessURL, DCAT.downloadURL, DCAT.byteSize)]
    return list(map(str, [*told, *(graph.value(checksum, term) for term in (SPDX.algorithm, SPDX.checksumValue))]))


def _wanted(post: Post, base: str, name: str) -> list[str]:
    path = post.folder / name
    return [base + name, base + name, str(path.stat().st_size), str(SPDX.checksumAlgorithm_sha256), digest(path)]
