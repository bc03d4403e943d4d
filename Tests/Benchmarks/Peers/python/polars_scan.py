"""A polars lazy scan of the same file with one aggregate: what the table engine needs to see every row."""
import sys

import polars

frame = polars.scan_csv(sys.argv[1], infer_schema_length=0)
print(frame.select(polars.len(), polars.col("sourcedId").str.len_bytes().sum()).collect())
