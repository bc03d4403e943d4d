/// Keys made for these tests alone with `openssl genpkey`, `openssl ec` and `openssl pkey`; they protect nothing.
enum TestKeys {
    /// RSA, 2048 bits, as PKCS #8.
    static let rsaPKCS8 = """
        -----BEGIN PRIVATE KEY-----
        MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCortTZQs5PCBN2
        nNTvZib9aNDiE3oaqq2UTkPg4J2AKHHzeH6PafVX8BbTFZ+PDJXok+earq5egJ9K
        ozDgeH0twO8mP5jGW7kRljlHokJiNz+veYXYGMaBsW6i0lbMx+CSZD71DvXhC8am
        W0wQL13A80sOBDk4oZ7ZOxjnczxlnH30iSpGpgCD9BjTL3i6OLN2KRJB4UZ2vSNc
        ON5LaFlXduAphZTpLpExx2lWcOwCvaDDWuAAEdsrGLL3sIu8ZxOvhTVv/Ogfjw+P
        EZkjlRp4YKrIuA7rl2sE3tJq/PeUVMfdUGfFdVrPTqcogS/Rcb/9cZX/qr+az3yw
        HsatmfAzAgMBAAECggEAF+zgTMaQe54yIIdDHoeXLSdCRWas0X5260ukjg9d15El
        BHsJPG8zeNsZaawt+vy2gIwF9CclnUrSDSSTaKs+WhB8+yhXE39sAwYTLslhcAvV
        ER8D8HAnK7sObbK21AnfnPPyCBEsp9RjQzI82ijVu+nmMeFAentWDAq5UA7EuMac
        DuU/XOItJERwklSpvy/k66XXbS1DPQzq66AYQjlwQwTBFVX4VWAMsQWB4GSjKS3v
        +N47YlOrzsBaoxufmz6HWvqcg01LMosze3YoCkzT2dYxrqgFjCAYwjip+GY0ubGC
        6PLUgTS99iVqj/dqad0oIcvFpEvnf3PebFsgLqs9dQKBgQDWOZinNuv4qocSyQeY
        cn+lCUPoP3uTzIyq3WiNy+XE/CoFKWMgfcf9OpOs99jxeeha89ST3QuLDpsDZ9Yx
        OG3u1sjTiK4aN/1nkzwNCuKfaS1lgHBmADQVwJXKYeowYAnJejCpHkYFZfZJayfH
        PwFOQCMTVgD6H5/arWhqROZs5QKBgQDJk7a9QBKLUGW3UoLd5u3OgN5N9m0DHWnL
        4sxL+QMVHz+UCmtc4H25RFKuF7fzi1mujSktUVT92c/JRZHgKHQRIKv7gu3ZWhyK
        bbkOjj4QZ8g4qMZzCHPm1eR6EF3c8zV7YSl7Qtzms/R42zCOTuUaz2O0TVVWu3Do
        FJkuWoivNwKBgQDUhnVcRo9Ztguk5k0jv0vE9ekpqnk1yrMu+9KzAbpkb2pcjo+p
        9z8FiSxiZ8wQ3ElYmhelzaCbBxVgDo6fbAUb8ndv7GQU3MEIFTh5E/h5/4Uq8n4P
        o1oIznOMQRFthomPGSrXTJJY3qu0cJsY/veToutpTmRPwDn9XxV8f/g9xQKBgGBi
        sklx3qwgyFJNMOg8KM/KTQIIZ/3KTbFBBCD7s56g73yxMr8ZVOSGp+Y4zyu0ITDW
        rK7Pqg0r3jBGhMcjcMRT1AiShXqdnPIQHyG3oDOl/FYjVajhjNH+yp4XP1qMLLGP
        Nw+KXCgwOiCj5mbVkLUuH2WyaLDtNcKzPr+saJknAoGAN8qdjjuc6NoNQurFfWX9
        RRJvEdW6l35VoovoFFzFYuiESBtYKKTlJ6RoUSkYhLA8mGY1lMO6TaFexT3lIc59
        LUaOTMglgdk9/D8y/ZtjKrakgolWaXju9RA2W0XY+y4ReV0BeDD1euvw9v/USSv1
        BoM6h4GRne1aqA8yktXnAg0=
        -----END PRIVATE KEY-----
        """

    /// The same key as PKCS #1.
    static let rsaPKCS1 = """
        -----BEGIN RSA PRIVATE KEY-----
        MIIEowIBAAKCAQEAqK7U2ULOTwgTdpzU72Ym/WjQ4hN6GqqtlE5D4OCdgChx83h+
        j2n1V/AW0xWfjwyV6JPnmq6uXoCfSqMw4Hh9LcDvJj+Yxlu5EZY5R6JCYjc/r3mF
        2BjGgbFuotJWzMfgkmQ+9Q714QvGpltMEC9dwPNLDgQ5OKGe2TsY53M8ZZx99Ikq
        RqYAg/QY0y94ujizdikSQeFGdr0jXDjeS2hZV3bgKYWU6S6RMcdpVnDsAr2gw1rg
        ABHbKxiy97CLvGcTr4U1b/zoH48PjxGZI5UaeGCqyLgO65drBN7Savz3lFTH3VBn
        xXVaz06nKIEv0XG//XGV/6q/ms98sB7GrZnwMwIDAQABAoIBABfs4EzGkHueMiCH
        Qx6Hly0nQkVmrNF+dutLpI4PXdeRJQR7CTxvM3jbGWmsLfr8toCMBfQnJZ1K0g0k
        k2irPloQfPsoVxN/bAMGEy7JYXAL1REfA/BwJyu7Dm2yttQJ35zz8ggRLKfUY0My
        PNoo1bvp5jHhQHp7VgwKuVAOxLjGnA7lP1ziLSREcJJUqb8v5Oul120tQz0M6uug
        GEI5cEMEwRVV+FVgDLEFgeBkoykt7/jeO2JTq87AWqMbn5s+h1r6nINNSzKLM3t2
        KApM09nWMa6oBYwgGMI4qfhmNLmxgujy1IE0vfYlao/3amndKCHLxaRL539z3mxb
        IC6rPXUCgYEA1jmYpzbr+KqHEskHmHJ/pQlD6D97k8yMqt1ojcvlxPwqBSljIH3H
        /TqTrPfY8XnoWvPUk90Liw6bA2fWMTht7tbI04iuGjf9Z5M8DQrin2ktZYBwZgA0
        FcCVymHqMGAJyXowqR5GBWX2SWsnxz8BTkAjE1YA+h+f2q1oakTmbOUCgYEAyZO2
        vUASi1Blt1KC3ebtzoDeTfZtAx1py+LMS/kDFR8/lAprXOB9uURSrhe384tZro0p
        LVFU/dnPyUWR4Ch0ESCr+4Lt2Vocim25Do4+EGfIOKjGcwhz5tXkehBd3PM1e2Ep
        e0Lc5rP0eNswjk7lGs9jtE1VVrtw6BSZLlqIrzcCgYEA1IZ1XEaPWbYLpOZNI79L
        xPXpKap5NcqzLvvSswG6ZG9qXI6Pqfc/BYksYmfMENxJWJoXpc2gmwcVYA6On2wF
        G/J3b+xkFNzBCBU4eRP4ef+FKvJ+D6NaCM5zjEERbYaJjxkq10ySWN6rtHCbGP73
        k6LraU5kT8A5/V8VfH/4PcUCgYBgYrJJcd6sIMhSTTDoPCjPyk0CCGf9yk2xQQQg
        +7OeoO98sTK/GVTkhqfmOM8rtCEw1qyuz6oNK94wRoTHI3DEU9QIkoV6nZzyEB8h
        t6AzpfxWI1Wo4YzR/sqeFz9ajCyxjzcPilwoMDogo+Zm1ZC1Lh9lsmiw7TXCsz6/
        rGiZJwKBgDfKnY47nOjaDULqxX1l/UUSbxHVupd+VaKL6BRcxWLohEgbWCik5Sek
        aFEpGISwPJhmNZTDuk2hXsU95SHOfS1GjkzIJYHZPfw/Mv2bYyq2pIKJVml47vUQ
        NltF2PsuEXldAXgw9Xrr8Pb/1Ekr9QaDOoeBkZ3tWqgPMpLV5wIN
        -----END RSA PRIVATE KEY-----
        """

    /// Its public half.
    static let rsaPublic = """
        -----BEGIN PUBLIC KEY-----
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqK7U2ULOTwgTdpzU72Ym
        /WjQ4hN6GqqtlE5D4OCdgChx83h+j2n1V/AW0xWfjwyV6JPnmq6uXoCfSqMw4Hh9
        LcDvJj+Yxlu5EZY5R6JCYjc/r3mF2BjGgbFuotJWzMfgkmQ+9Q714QvGpltMEC9d
        wPNLDgQ5OKGe2TsY53M8ZZx99IkqRqYAg/QY0y94ujizdikSQeFGdr0jXDjeS2hZ
        V3bgKYWU6S6RMcdpVnDsAr2gw1rgABHbKxiy97CLvGcTr4U1b/zoH48PjxGZI5Ua
        eGCqyLgO65drBN7Savz3lFTH3VBnxXVaz06nKIEv0XG//XGV/6q/ms98sB7GrZnw
        MwIDAQAB
        -----END PUBLIC KEY-----
        """

    /// P-256, as PKCS #8.
    static let ec256PKCS8 = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgwTICjLS1JnExFoQF
        XX1Wme8qHp/z+Zh4eSAbDROptDahRANCAARIgZxgngAyvHYaXJl3hhDphKXB4+Iw
        RWJrJ/S2Q2L+fkOXkeMwRsuIh6N+QEd4F1MxrGubw2oQ+K5iqEA1J9qp
        -----END PRIVATE KEY-----
        """

    /// The same key as SEC 1.
    static let ec256SEC1 = """
        -----BEGIN EC PRIVATE KEY-----
        MHcCAQEEIMEyAoy0tSZxMRaEBV19VpnvKh6f8/mYeHkgGw0TqbQ2oAoGCCqGSM49
        AwEHoUQDQgAESIGcYJ4AMrx2GlyZd4YQ6YSlwePiMEViayf0tkNi/n5Dl5HjMEbL
        iIejfkBHeBdTMaxrm8NqEPiuYqhANSfaqQ==
        -----END EC PRIVATE KEY-----
        """

    /// Its public half.
    static let ec256Public = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAESIGcYJ4AMrx2GlyZd4YQ6YSlwePi
        MEViayf0tkNi/n5Dl5HjMEbLiIejfkBHeBdTMaxrm8NqEPiuYqhANSfaqQ==
        -----END PUBLIC KEY-----
        """

    /// P-384, as PKCS #8.
    static let ec384PKCS8 = """
        -----BEGIN PRIVATE KEY-----
        MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDA/AgaX3nIK5eeIx5aw
        VD0r3nHA8NU9JGDRwfZvQE4Qpa0KaSkPZKmaE5N6icmIrEihZANiAASJxcb/bw9e
        rmSKxwhg5kTNwD/YdVYHrFfX+dxvcI1L6u31oDJFEnMmNTzr1UA4rmFYlsjLA7Db
        UwWdc0K4uikQUOnqyJDvUiHiSOg/Akeg7wOO36hlAWMNQl/ArcLuwuM=
        -----END PRIVATE KEY-----
        """

    /// The same key as SEC 1.
    static let ec384SEC1 = """
        -----BEGIN EC PRIVATE KEY-----
        MIGkAgEBBDA/AgaX3nIK5eeIx5awVD0r3nHA8NU9JGDRwfZvQE4Qpa0KaSkPZKma
        E5N6icmIrEigBwYFK4EEACKhZANiAASJxcb/bw9ermSKxwhg5kTNwD/YdVYHrFfX
        +dxvcI1L6u31oDJFEnMmNTzr1UA4rmFYlsjLA7DbUwWdc0K4uikQUOnqyJDvUiHi
        SOg/Akeg7wOO36hlAWMNQl/ArcLuwuM=
        -----END EC PRIVATE KEY-----
        """

    /// Its public half.
    static let ec384Public = """
        -----BEGIN PUBLIC KEY-----
        MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEicXG/28PXq5kiscIYOZEzcA/2HVWB6xX
        1/ncb3CNS+rt9aAyRRJzJjU869VAOK5hWJbIywOw21MFnXNCuLopEFDp6siQ71Ih
        4kjoPwJHoO8Djt+oZQFjDUJfwK3C7sLj
        -----END PUBLIC KEY-----
        """

    /// P-521, as PKCS #8.
    static let ec521PKCS8 = """
        -----BEGIN PRIVATE KEY-----
        MIHuAgEAMBAGByqGSM49AgEGBSuBBAAjBIHWMIHTAgEBBEIAss1foLXEEVEO+TIZ
        kbHCDv/xGP6iGk3NM4Sly60q37C20RwTbrq0K8T05ZoaUh2X/FDXexoT5+Xl4Xz9
        BW3sB+ChgYkDgYYABADMY9MHL0EvUh/t3OAyzxkHBFkXUTjz5Yh1vil/t624DRfA
        p7HFTnktpHPNJ4TFUmJFGce8USNGiVqbxWm5fXuS8wGJLIbpmqCDXQCdZW8g6Qup
        fAvIobX/Msv6KQdF4KFMBuDEoGMbl8zOoUujgazX3lfOcfc6OUxmwa8UGEptD+jr
        6A==
        -----END PRIVATE KEY-----
        """

    /// The same key as SEC 1.
    static let ec521SEC1 = """
        -----BEGIN EC PRIVATE KEY-----
        MIHcAgEBBEIAss1foLXEEVEO+TIZkbHCDv/xGP6iGk3NM4Sly60q37C20RwTbrq0
        K8T05ZoaUh2X/FDXexoT5+Xl4Xz9BW3sB+CgBwYFK4EEACOhgYkDgYYABADMY9MH
        L0EvUh/t3OAyzxkHBFkXUTjz5Yh1vil/t624DRfAp7HFTnktpHPNJ4TFUmJFGce8
        USNGiVqbxWm5fXuS8wGJLIbpmqCDXQCdZW8g6QupfAvIobX/Msv6KQdF4KFMBuDE
        oGMbl8zOoUujgazX3lfOcfc6OUxmwa8UGEptD+jr6A==
        -----END EC PRIVATE KEY-----
        """

    /// Its public half.
    static let ec521Public = """
        -----BEGIN PUBLIC KEY-----
        MIGbMBAGByqGSM49AgEGBSuBBAAjA4GGAAQAzGPTBy9BL1If7dzgMs8ZBwRZF1E4
        8+WIdb4pf7etuA0XwKexxU55LaRzzSeExVJiRRnHvFEjRolam8VpuX17kvMBiSyG
        6Zqgg10AnWVvIOkLqXwLyKG1/zLL+ikHReChTAbgxKBjG5fMzqFLo4Gs195XznH3
        OjlMZsGvFBhKbQ/o6+g=
        -----END PUBLIC KEY-----
        """

    /// A key behind a passphrase.
    static let encrypted = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAgWQuLLx/7AOAICCAAw
        DAYIKoZIhvcNAgkFADAdBglghkgBZQMEAQIEEO0r8V70DbDHHNBNfyilupUEgZA8
        n0DpKOwkhyFEEN5MqN4QKkvxKREvggyzlHo7fW8YLcaIzPZekmm80qE6HC2baqSW
        bu/UJh/YOcL3FvQh8/g2MmF5OF3wXz7ryl3N1sy6Ran0ZJ1BIJ9PGgBIwJoxBHZ0
        zaH0DirywQl6RJ1AvzZswh81LxWjF1c9uZTsHJ+HLzY1dmD5faml1nlCiOTLrSM=
        -----END ENCRYPTED PRIVATE KEY-----
        """

    /// A kind of key that this module does not work with.
    static let ed25519 = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEIFZ5nji4Hn2Iwe2B6Ohdi8V6Lz4KVk4L7sOvxE5PEjgg
        -----END PRIVATE KEY-----
        """

    /// Its public half.
    static let ed25519Public = """
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEA3Oyf6JrHaKgVO35/UwgT8iMiMVohL/mGu0w1UGQaQYk=
        -----END PUBLIC KEY-----
        """

    /// A curve that this module does not work with.
    static let secp256k1 = """
        -----BEGIN EC PRIVATE KEY-----
        MHQCAQEEIFxb6siHB9k4PVdufHYnLH4lw522/HkfoRp8Vvb/7CZUoAcGBSuBBAAK
        oUQDQgAEB03ui3UFU2htYt52M6GLS7wlf202g2LB2hqpufZEkuvSX9iZs6F7x6rC
        n8NvoNtiwKbbNJ2kPiFu6KtZ0I3qsA==
        -----END EC PRIVATE KEY-----
        """

    /// Its public half.
    static let secp256k1Public = """
        -----BEGIN PUBLIC KEY-----
        MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAEB03ui3UFU2htYt52M6GLS7wlf202g2LB
        2hqpufZEkuvSX9iZs6F7x6rCn8NvoNtiwKbbNJ2kPiFu6KtZ0I3qsA==
        -----END PUBLIC KEY-----
        """

    /// P-256 by its parameters, not by its name.
    static let explicitCurve = """
        -----BEGIN EC PRIVATE KEY-----
        MIIBaAIBAQQglk6QlqUNm4G19+bWvI+l3Y/bRNPLtl3pK7AJTMv3BE2ggfowgfcC
        AQEwLAYHKoZIzj0BAQIhAP////8AAAABAAAAAAAAAAAAAAAA////////////////
        MFsEIP////8AAAABAAAAAAAAAAAAAAAA///////////////8BCBaxjXYqjqT57Pr
        vVV2mIa8ZR0GsMxTsPY7zjw+J9JgSwMVAMSdNgiG5wSTamZ44ROdJreBn36QBEEE
        axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpZP40Li/hp/m47n60p8D54W
        K84zV2sxXs7LtkBoN79R9QIhAP////8AAAAA//////////+85vqtpxeehPO5ysL8
        YyVRAgEBoUQDQgAE5U93UB9DHwTaIDs5bQeeGGrfKNIfQDhnMVgZMfqBx1qIQHqJ
        E0rSESv/oaPTylnyxJ5TuFynpCKyvhF7bJncXg==
        -----END EC PRIVATE KEY-----
        """

    /// Its public half.
    static let explicitCurvePublic = """
        -----BEGIN PUBLIC KEY-----
        MIIBSzCCAQMGByqGSM49AgEwgfcCAQEwLAYHKoZIzj0BAQIhAP////8AAAABAAAA
        AAAAAAAAAAAA////////////////MFsEIP////8AAAABAAAAAAAAAAAAAAAA////
        ///////////8BCBaxjXYqjqT57PrvVV2mIa8ZR0GsMxTsPY7zjw+J9JgSwMVAMSd
        NgiG5wSTamZ44ROdJreBn36QBEEEaxfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5
        RdiYwpZP40Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9QIhAP////8AAAAA
        //////////+85vqtpxeehPO5ysL8YyVRAgEBA0IABOVPd1AfQx8E2iA7OW0Hnhhq
        3yjSH0A4ZzFYGTH6gcdaiEB6iRNK0hEr/6Gj08pZ8sSeU7hcp6Qisr4Re2yZ3F4=
        -----END PUBLIC KEY-----
        """

    /// RSA, 1024 bits.
    static let rsa1024 = """
        -----BEGIN PRIVATE KEY-----
        MIICeAIBADANBgkqhkiG9w0BAQEFAASCAmIwggJeAgEAAoGBALZCngy/QU99G/S+
        SanquE8SU0OBVN9M3Z4Hvl4ODS9p3z0omKljMUOiVIJn0Y6JwUb1+Jo751qhShXX
        yXAoQadG9wLfURTue4v57bRQKVMpei0xmcwf+iBLvkJ9h0tZwoOc2RNK1csOLTH6
        p7il/gz3KFD0C6O9uS+MFd8HhFCdAgMBAAECgYEAntA5i/3zWOI5Q++znH3MkAn1
        x7KgU9tUmOlCdg5katYkEdSYAbFPMhH29ZKlRUC/y6d1Ml/UXmKAfbwD6NkLKs9M
        fR0VRnjt/3JuwoDacg4esEG95XZpsyN502qinhKISvFDv7CAHv7qRGKz0edTvmKe
        rD+oxePvTEIY5DbAKLkCQQDtVxwrOlvf0UQnDS83KKKQyiIcX5ktSxcwT1sWyl7Q
        ev1yo1vwsn8v+aSUjzR9VfgNMsB38INEI8V0F78CWoFvAkEAxJbsscz9gpczHqw+
        xZSvFnA7bKuA0H3zLjie/djd/RRuMT6vyvbRwiIAHuEviNxqj/lRMZ9kYOwju6PU
        S/kwswJBAKXd8ADB6z1S+Yc1Lp8k1d/Mc+RSZzGBPfZ0LxuRWIvouEGqqvFfPYXg
        uMVeA3foYc+PfXUU8Bfpy++jPMk/SR8CQQCrUTsD1zg1Tb5mxIQPevr5+uROV0by
        alA5v24OmacanWtJzu8zWNSC8U5ZmrPp+OuEfCidreGz9RVOt/6SFp6xAkAb6AQ0
        bnUIAP3rFQRZYAX6OoGQlEC/8EnRop9XGPKTLTA8mDEKRGT8raVkwtyBm5F5GRtB
        SQzIVmqOEGQHsFOi
        -----END PRIVATE KEY-----
        """

    /// Its public half.
    static let rsa1024Public = """
        -----BEGIN PUBLIC KEY-----
        MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC2Qp4Mv0FPfRv0vkmp6rhPElND
        gVTfTN2eB75eDg0vad89KJipYzFDolSCZ9GOicFG9fiaO+daoUoV18lwKEGnRvcC
        31EU7nuL+e20UClTKXotMZnMH/ogS75CfYdLWcKDnNkTStXLDi0x+qe4pf4M9yhQ
        9AujvbkvjBXfB4RQnQIDAQAB
        -----END PUBLIC KEY-----
        """

    /// The product of two primes of the form `k * M + 65537^a mod M`, M being the product of the first 126 primes: what the
    /// generator of CVE-2017-15361 made.
    static let rocaModulus =
        "85413c6ce3267873605f144d5641e49c2e20b1617ad516fe7c38461285bec628fd64ef9acb79ac78a845d44193b2a2c67a7c"
        + "d9665621624bc7de45e9cc79bd95722c0b110a76e3e608172e1206df362f9675ce98128a118fe2699cc11b07c75c32c6d012"
        + "827a32cc3198d4fd695dc912a1a88cabbe730eda4fd81cc4d695af278417e3e87e5c933728d6f35f931e8901093e1a2b0d2d"
        + "94bb3d6841ea32f642894aeda548908d3789d0dad6af1be49d3d53106c8116b75566903b8e0e3bb06aff1d4c7b94544144c6"
        + "27faffd0a2a028766f7a4304e40f90ed5fdb271afb366a42c79106b7d72a1c31b6660dd8825287df212bf1b8cd4f98bc0ad0"
        + "bb86c5d00b55"
}
