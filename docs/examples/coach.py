"""The effect of a coach who stops on participation: read from the tables of docs/a-mix-study.md, and worked out again from the runs.

Needs nothing but Python; Parquet is read where pyarrow or duckdb is installed.   python3 docs/examples/coach.py [results/coach]
"""
import csv
import importlib.util
import json
import pathlib
import sys

FOLDER = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "results/coach")
OUTCOME, STOPS = "participation_broad", "stops"


def table(name):
    """The rows of a table; datapackage.json says what type each column has, and nothing is None."""
    package = json.loads((FOLDER / "datapackage.json").read_text(encoding="utf-8"))
    resource = next(one for one in package["resources"] if one["name"] == name)
    types = {field["name"]: {"integer": int, "number": float}.get(field["type"], str) for field in resource["schema"]["fields"]}
    with open(FOLDER / resource["path"], encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=resource["dialect"]["delimiter"]):
            yield {column: types[column](value) if value else None for column, value in row.items()}


def parquet(name):
    """The same from Parquet, or None where nothing here reads it."""
    file = str(FOLDER / f"{name}.parquet")
    if importlib.util.find_spec("pyarrow"):
        import pyarrow.parquet
        return pyarrow.parquet.read_table(file).to_pylist()
    if importlib.util.find_spec("duckdb"):
        import duckdb
        found = duckdb.read_parquet(file)
        return [dict(zip(found.columns, row)) for row in found.fetchall()]
    return None


def told(differences):
    """What the program worked out."""
    return next(row["difference"] for row in differences if (row["outcome"], row["scenario"]) == (OUTCOME, STOPS))


def paired(runs):
    """The same by hand: a run under 'stops' less the run with the same people in the base, on average."""
    values = {(row["scenario"], row["replicate"]): row[OUTCOME] for row in runs}
    pairs = [value - values["base", run] for (scenario, run), value in values.items() if scenario == STOPS]
    return sum(pairs) / len(pairs)


print(f"differences.csv {told(table('differences'))!r}")
print(f"runs.csv {paired(table('runs'))!r}")
if (rows := parquet("differences")) is None:
    print("Parquet is not read: neither pyarrow nor duckdb is installed")
else:
    print(f"differences.parquet {told(rows)!r}")
    print(f"runs.parquet {paired(parquet('runs'))!r}")
