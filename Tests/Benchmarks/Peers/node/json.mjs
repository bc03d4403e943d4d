// Node's own JSON over the same bytes: MB/s of parsing from bytes and of writing to bytes, median of 15 turns.
import { readFileSync } from "node:fs";
import { basename } from "node:path";

function median(rounds, work) {
    const turns = [];
    for (let turn = 0; turn < 15; turn++) {
        const began = process.hrtime.bigint();
        for (let round = 0; round < rounds; round++) work();
        turns.push(Number(process.hrtime.bigint() - began) / rounds);
    }
    return turns.sort((a, b) => a - b)[7];
}

for (const path of process.argv.slice(2)) {
    const document = readFileSync(path);
    const rounds = Math.max(1, Math.floor(2_000_000 / document.length));
    const value = JSON.parse(document.toString());
    const reading = (document.length * 1_000) / median(rounds, () => JSON.parse(document.toString()));
    const writing = (document.length * 1_000) / median(rounds, () => Buffer.from(JSON.stringify(value)));
    console.log(`speed: ${basename(path)}, Node: decode ${reading.toFixed(0)} MB/s, encode ${writing.toFixed(0)} MB/s`);
}
