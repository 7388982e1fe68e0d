"""What users download: archive, Parquet, SQLite, workbook, checksums."""
