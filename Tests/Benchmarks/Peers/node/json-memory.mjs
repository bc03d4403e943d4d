// The memory that one reading and one writing of a document takes in Node.
import { readFileSync } from "node:fs";
import { basename } from "node:path";

function peak() {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]);
}

const document = readFileSync(process.argv[2]);
const before = peak();
const value = JSON.parse(document.toString());
const read = peak();
const text = Buffer.from(JSON.stringify(value));
const written = peak();
console.log(
    `memory: ${basename(process.argv[2])}, Node: ${before} KiB before, ${read - before} KiB more by decoding, ` +
        `${written - before} KiB more by decoding and encoding`,
);
if (text.length < 1000) throw new Error("nothing was written");
