/// A key made for these tests, and a certificate that it signed itself.
enum SampleCertificate {
    static let key = """
        -----BEGIN PRIVATE KEY-----
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQCni9r6zK2OD5FQ
        Vo3Q9o5zePJY/T6w0hbpqrhdSFjTuxi5Q41OBkLvntrxQLS3kzjP/g81S6BsWK1c
        VbEz8oEMt+XxRfJ62++U8TXTzUNKv2hDd0G8xr+j8cCVDVmhv58trBQHkMX6QDVr
        NMjiMogo5YI1hkaK6DpNJOydiDtG6L/KhCN6Nb5FRWksamcK5ftzreh2w5b4Q2LJ
        wqGBRaVRPDVOtvThv36lirVMNibQQBKD0ENRcMuWAHDhObfNAJkIIpR0zA8L95Ee
        BFdpA7cyQH7xnU/k3ppjjKRK9cMMUL8Tbf1Hal5vggz/vB8uI/KnAq2/ikVpVBGL
        xhld4UBvAgMBAAECggEAA6YkyMg4Z3BTW9/mtXcJNzPvzfGwsdfW2T6h8Ut9aRnE
        D2o3OPcjR2YQTVIkHXNpY1jx1S6mecrx9kwveyV8RgijS2lDP1sW5rQyK0C8hx46
        vm1p0xteWnW4xLDxE3gW7BRkA0jV5v4LASC5103+b9WVIRFMQVjkHCtXs+lJpour
        aY2Fer/aVZpPinO+AvBkABTtQiAMKCfLUDISt5FOeotzYgmgbnOHkllU3oX1AKnE
        ssnsX2xUPUK1A5cIe+Bon/HDN3OpRdtqr4jp/vNOToo1fuXbi7Kt+AFFiXPkKjhP
        tWh3oyv8BfSJfsTdfKanJt1Vw1i9jmHZyF/GrJXSsQKBgQDmnEZzSfxgoMJjXYBq
        WR0NPLhQvTvy397XHxpcpDUZJLPuSmxW0P6rb+Vn3FQDrKVoHQHm6oZqPpeM48A+
        xMTVUH29QvwbCtGFeLI3rcDGIIljb7VhgvJb52bPe77GF0xBBr+C3ixxo/o0Y/pR
        qOPdXxZuFWEHvANTRNuZDsPTkwKBgQC5/iA1V1LhB0fekmujQNah2BfofDH6Y33e
        xRKkdvKG8IVNFkj6mU86qN56TUyFMe8Twz3zarxJYaSBxQdjtH5lEu0Xi3PBCMwI
        AfCjhbMcvXH9S/noH//LN0q9uNaQP2ymoloc+MtIKFYVeX7MLCU3FhgjUudvViKt
        2wXvFf2hNQKBgQC+QrTFLYdxWXDHdj8afsc/Qpd21Yl+SkGaDmk7gablRajFstVL
        k0ZpvvnwBJG0Ll6RVU1abKfVRCrY7JaRstoKfEwhOACzduuCSSAQW+QuEm4HggSN
        nPHD7VifWiL9X/9jruOWXyMf5v/o9Ytyj/rfizIARNc3AGFl8+uRjeL2zQKBgC6a
        9SsolIX6sxGckwg3aRDo+ySwaj2ZzKKTs1Yu0BrsDhsA6IyS+f1y7zyqPfBqUMQc
        +lsSddfVdclmu7FKOxnMokhyEzFdqPKgudHf4L/k4Lld3mNCEXC0jC/6Lxm6Ktme
        eQIlfZq5MMj0xscWkMS67pV7Yq7NYKc76MK+Oe25AoGBAImwWDgDd9su/GDk/lZP
        E/pJed5vBKSyIgyDMF4ayRWs8IW4L6artU7twvm7HcStWjShg8K0TFNK9p0uEr8R
        qaoTX2m9w0C0kW4L4PUWRbIMF6q4LJqA3IOb/7jI0z5RCNb7s6lxr+duBm+uJSfa
        paFK2+bo7Kk6ewYLmuBm8nOC
        -----END PRIVATE KEY-----
        """

    /// DER in base64.
    static let certificate = """
        MIIDFTCCAf2gAwIBAgIUUPcwpOUqJSpInKYVnroigWxScr8wDQYJKoZIhvcNAQELBQAwGTEXMBUGA1UEAwwOQ3Jvc3N3YWxrIHRl
        c3QwIBcNMjYxMTIyMjAyNjAwWhgPMjEyNjEwMjkyMDI2MDBaMBkxFzAVBgNVBAMMDkNyb3Nzd2FsayB0ZXN0MIIBIjANBgkqhkiG
        9w0BAQEFAAOCAQ8AMIIBCgKCAQEAp4va+sytjg+RUFaN0PaOc3jyWP0+sNIW6aq4XUhY07sYuUONTgZC757a8UC0t5M4z/4PNUug
        bFitXFWxM/KBDLfl8UXyetvvlPE1081DSr9oQ3dBvMa/o/HAlQ1Zob+fLawUB5DF+kA1azTI4jKIKOWCNYZGiug6TSTsnYg7Rui/
        yoQjejW+RUVpLGpnCuX7c63odsOW+ENiycKhgUWlUTw1Trb04b9+pYq1TDYm0EASg9BDUXDLlgBw4Tm3zQCZCCKUdMwPC/eRHgRX
        aQO3MkB+8Z1P5N6aY4ykSvXDDFC/E239R2peb4IM/7wfLiPypwKtv4pFaVQRi8YZXeFAbwIDAQABo1MwUTAdBgNVHQ4EFgQUtzNv
        snxA5gjSuiEEZoJVF+6erCIwHwYDVR0jBBgwFoAUtzNvsnxA5gjSuiEEZoJVF+6erCIwDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG
        9w0BAQsFAAOCAQEAShDUlcofqYuyAHJG676+jmu6B6NcwujM9yUInvxmwlFWziazZERdUKlmVb/bM9AP6OhqzVG86QrRkmttL5v1
        6cI5yUE6v3y8IQSlusTAivMqQMmfp8VrVE3qZdsB/WoSeF3ajJYvevpZ8yl3xDQ1uwqvBH4Si49KJMFZ/C4FLes5AkdxWKjCv6En
        3ETAmx+saDbXDCe30ZRWC17WlmaJvprhFJZlMjApyJok8VsHNFErpslN/ArabqdvzGanswTmaIFVO/NQ2dYq+cC95zILQ3+dec0n
        K2rsoA3rQgEr/tVmENKPavMguKGGwMrJxj5tpUi93EE0Q5MlK7O2n1PSUA==
        """
}
