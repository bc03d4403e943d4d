"""DuckDB doing the reference checks of a roster as joins: unique ids, references, the rules that need two files.

All columns are read as text, as the checks on forms are not asked of it. Prints one count a check, all 0 for a valid
bundle.
"""
import sys

import duckdb

folder = sys.argv[1]
connection = duckdb.connect()
files = ["orgs", "academicSessions", "courses", "classes", "users", "roles", "enrollments", "demographics"]
for name in files:
    connection.execute(
        f"create table {name} as select * from read_csv('{folder}/{name}.csv', all_varchar=true, header=true)"
    )

checks = {}


def count(name, sql):
    checks[name] = connection.execute(sql).fetchone()[0]


for name in files:
    count(f"unique {name}", f"select count(*) - count(distinct sourcedId) from {name}")

references = [
    ("orgs", "parentSourcedId", "orgs"),
    ("academicSessions", "parentSourcedId", "academicSessions"),
    ("courses", "orgSourcedId", "orgs"),
    ("courses", "schoolYearSourcedId", "academicSessions"),
    ("classes", "courseSourcedId", "courses"),
    ("classes", "schoolSourcedId", "orgs"),
    ("users", "primaryOrgSourcedId", "orgs"),
    ("roles", "userSourcedId", "users"),
    ("roles", "orgSourcedId", "orgs"),
    ("enrollments", "classSourcedId", "classes"),
    ("enrollments", "schoolSourcedId", "orgs"),
    ("enrollments", "userSourcedId", "users"),
    ("demographics", "sourcedId", "users"),
]
for table, column, target in references:
    count(
        f"{table}.{column}",
        f"select count(*) from {table} a where a.{column} is not null and a.{column} <> '' and not exists "
        f"(select 1 from {target} b where b.sourcedId = a.{column})",
    )
for table, column, target in [
    ("classes", "termSourcedIds", "academicSessions"),
    ("users", "agentSourcedIds", "users"),
]:
    count(
        f"{table}.{column}",
        f"select count(*) from (select unnest(string_split({column}, ',')) id from {table} "
        f"where {column} is not null and {column} <> '') a where not exists "
        f"(select 1 from {target} b where b.sourcedId = a.id)",
    )

count(
    "one primary role",
    "select count(*) from (select userSourcedId, orgSourcedId from roles group by all "
    "having count(*) filter (where roleType = 'primary') <> 1)",
)
count(
    "role in the primary organization",
    "select count(*) from users u where primaryOrgSourcedId is not null and not exists "
    "(select 1 from roles r where r.userSourcedId = u.sourcedId and r.orgSourcedId = u.primaryOrgSourcedId)",
)
for table in ["classes", "enrollments"]:
    count(
        f"{table} in schools",
        f"select count(*) from {table} a join orgs o on o.sourcedId = a.schoolSourcedId where o.type <> 'school'",
    )
count(
    "enrollment dates",
    "select count(*) from enrollments e join (select c.sourcedId, min(s.startDate) b, max(s.endDate) e from "
    "(select sourcedId, unnest(string_split(termSourcedIds, ',')) term from classes) c "
    "join academicSessions s on s.sourcedId = c.term group by 1) t on t.sourcedId = e.classSourcedId "
    "where e.beginDate < t.b or e.endDate > t.e",
)
count(
    "one primary teacher",
    "select count(*) from (select classSourcedId from enrollments where role = 'teacher' and \"primary\" = 'true' "
    "group by 1 having count(*) > 1)",
)
print("rows", sum(connection.execute(f"select count(*) from {name}").fetchone()[0] for name in files), end=" ")
print("wrong", sum(checks.values()))
