//! The Rust csv crate on the same file: byte records, one reused, positions included.
use std::env;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = env::args().nth(1).expect("usage: rust-csv-peer FILE");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path)?;
    let mut record = csv::ByteRecord::new();
    let (mut records, mut fields, mut last) = (0u64, 0u64, 0u64);
    while reader.read_byte_record(&mut record)? {
        records += 1;
        fields += record.len() as u64;
        last = record.position().map_or(0, |p| p.byte());
    }
    println!("records {records} fields {fields} last at {last}");
    Ok(())
}
