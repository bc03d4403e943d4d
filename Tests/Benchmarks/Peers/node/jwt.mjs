// Node's own cryptography and JSON over the tokens that lti-bench wrote: verifications and signatures a second of the
// processor. No library: what any of them would be faster than is the sum of these calls.
import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { readFileSync } from "node:fs";

const [folder, seconds] = [process.argv[2], Number(process.argv[3])];

function rate(operation) {
    for (let turn = 0; turn < 200; turn++) operation();
    let runs = 0;
    const start = process.cpuUsage();
    for (;;) {
        for (let turn = 0; turn < 10; turn++) operation();
        runs += 10;
        const { user, system } = process.cpuUsage(start);
        if (user + system >= seconds * 1e6) return Math.round((runs * 1e6) / (user + system));
    }
}

for (const kind of ["rs256", "es256"]) {
    const read = (name) => readFileSync(`${folder}/${kind}.${name}`, "utf8");
    const token = read("token");
    const encoding = kind === "es256" ? { dsaEncoding: "ieee-p1363" } : {};
    const publicKey = { key: createPublicKey(read("public.pem")), ...encoding };
    const privateKey = { key: createPrivateKey(read("private.pem")), ...encoding };

    const check = () => {
        const [header, payload, signature] = token.split(".");
        const { alg } = JSON.parse(Buffer.from(header, "base64url"));
        if (alg !== kind.toUpperCase()) throw new Error("another algorithm");
        const message = Buffer.from(`${header}.${payload}`);
        if (!verify("sha256", message, publicKey, Buffer.from(signature, "base64url"))) throw new Error("invalid");
        const claims = JSON.parse(Buffer.from(payload, "base64url"));
        if (claims.exp < Date.now() / 1000 || claims.iss !== "https://lms.example" || claims.aud !== "client-1") {
            throw new Error("claims");
        }
        return claims;
    };
    const claims = check();
    const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const make = () => {
        const message = `${encode({ alg: kind.toUpperCase(), kid: "k", typ: "JWT" })}.${encode(claims)}`;
        return `${message}.${sign("sha256", Buffer.from(message), privateKey).toString("base64url")}`;
    };
    console.log(`node.${kind}.verify`, rate(check));
    console.log(`node.${kind}.sign`, rate(make));
}
