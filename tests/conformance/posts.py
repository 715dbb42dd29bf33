"""The posts that the program made come in; what is wrong with each, by its data and after others' rules, goes out."""

import json

import attached_data
import open_data
import post_counts
import post_files
import post_graphs
import post_links
import post_runs
import post_safety
import post_words
import wordpress
from post_builds import Post
from results import Results

SUBJECT = "posts"


def tell(results: Results, made: list[Post]) -> None:
    schema = post_files.schema()
    results.tell(SUBJECT, "the schema of post.json asks for something", post_files.laxity(schema))
    for post, lost in zip(made, wordpress.losses([post.fragment for post in made]), strict=True):
        results.tell(post.name, "post: WordPress keeps all of it", lost)
    for post in made:
        for rule, problems in _checks(post, schema).items():
            results.tell(post.name, f"post: {rule}", problems)


def _checks(post: Post, schema: dict) -> dict[str, list[str]]:
    data = post.file("-dane.json").read_bytes()
    return {
        "post.json": post_files.of_record(post, schema),
        "links and what they say of the files": post_links.problems(post),
        "plain text says the same": post_words.of_text(post),
        "says the texts of the data": post_words.of_data(post),
        "counts what the data count": post_counts.problems(post),
        "says what was corrected": post_words.of_correction(post),
        "page shows the post": post_words.of_page(post),
        "schema.org": post_graphs.of_page(post),
        "DCAT-AP": post_graphs.of_catalogue(post),
        "data are those on board": [] if data == attached_data.content(post.file(".pdf")) else ["other data"],
        "tables are the lists of the data": open_data.problems(post.folder, json.loads(data), f"-v{post.version}"),
        "archive holds the folder": post_files.of_archive(post),
        "elements, attributes and scripts": post_safety.markup(post),
        "nothing private": post_safety.leaks(post),
        "with an address": _with_address(post, schema),
        "the same archive again and elsewhere": post_runs.repeated(post),
        "refused after a change": post_runs.accepted(post),
    }


def _with_address(post: Post, schema: dict) -> list[str]:
    other = post_runs.addressed(post)
    if isinstance(other, str):
        return [other]
    return [
        *post_links.beside_address(post, other),
        *post_files.of_record(other, schema),
        *post_links.problems(other),
        *post_graphs.of_page(other),
        *post_graphs.of_catalogue(other),
    ]
