"""PyJWT over the tokens that lti-bench wrote: verifications and signatures a second of the processor."""

import json
import sys
import time

import jwt
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key


def rate(seconds, operation):
    for _ in range(20):
        operation()
    runs, start = 0, time.process_time()
    while True:
        for _ in range(10):
            operation()
        runs += 10
        spent = time.process_time() - start
        if spent >= seconds:
            return round(runs / spent)


folder, seconds = sys.argv[1], float(sys.argv[2])
for kind in ["rs256", "es256"]:
    algorithm = kind.upper()
    with open(f"{folder}/{kind}.token") as file:
        token = file.read()
    with open(f"{folder}/{kind}.public.pem", "rb") as file:
        public = load_pem_public_key(file.read())
    with open(f"{folder}/{kind}.private.pem", "rb") as file:
        private = load_pem_private_key(file.read(), None)

    def verify():
        return jwt.decode(
            token, public, algorithms=[algorithm], audience="client-1", issuer="https://lms.example",
            options={"require": ["exp", "iat", "sub"]})

    claims = verify()
    print(f"pyjwt.{kind}.verify", rate(seconds, verify))
    print(f"pyjwt.{kind}.sign", rate(seconds, lambda: jwt.encode(claims, private, algorithm=algorithm, headers={"kid": "k"})))
