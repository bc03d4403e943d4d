import CrosswalkCrypto

/// Signatures of the text `a signed message`, made with `openssl dgst -sign` and the keys of ``TestKeys``.
enum ForeignSignatures {
    /// The last three are wrong on purpose: a salt of another length, another hash in MGF1, SHA-1.
    static let rsa: [(RSASignatureScheme, String, isValid: Bool)] = [
        (
            .pkcs1SHA256,
            "0600ce8570c12f4cad85b6ba730f627bc6553469547816c42c9439de1b272988a8c3d566b254f96d6f37aa94b3fa7ad8"
                + "9a8a061bf280e759dd44214c62ad26385f6d4ef0d1e322f93f4cfcb1670c4a0f7ae4ddc30c546d50d9454ca556656005"
                + "049690aafd8ed8408bedf0fcd97f2fa628436f57cafd2120fba2fa89503be3b9a479908044e88336606d947ebab1f796"
                + "13d4839807829c27c4bdcca805cc74dc2d6b6a44d84ebddf4e9b4c05edf43d20e31db15918e488bea7c0e57845b5cde5"
                + "822eaa97f0f96b3423ca38bc3030a331eb588dbeb96c84cd86062fd0e165a28cd6a7589213b4467c4300658c186a24d0"
                + "b9e8b7519fdcf2d07e716d5ad34a6b84",
            true
        ),
        (
            .pkcs1SHA384,
            "3a24caf66eccb891a77a309dd953690abb65d7e979c83f6cc4ec1d55fb41e0e0361e49b0d8af6bc41abc7fb588651756"
                + "450c7dfeff98db31d51687e8c91c1641f4fa6567cef58e6eb3fa33f35c1b7d848aedb8d6ee5153372930b00b9281bc4e"
                + "050256bd9b90d7e9de55c32aa418122c00ed8f2987796b36cc67753f5c2b500c5c809aed55c1bbf46bc092aa447f9486"
                + "74bb38859198addaf8f21cfc7f0289da7386c2760e8c6982b01737e803dd8fa626548f5de1bae43831f9587f8826ba16"
                + "6a2e45e26fbdc205d6931fd7c75769d6f44f02395c7186ac33a6a18cd61154e066f663a54a4d8f299f89556bd347f398"
                + "c9c843ce4466269e6017adf9a81ee0c4",
            true
        ),
        (
            .pkcs1SHA512,
            "9550dab539ba1db6457c868a16ca9938ae1c819e67fedd0d07e3ea5ab61138cfaaaf9fca93fd4cd77de85dd946b91670"
                + "2e87c1dfbf6bc019baab7c2ed18faa1e48b4e9613d8a0b11d94cb8a413e5636a2414ba95ef234386c36a022013c2531c"
                + "d24ec33c20b31c5963fa79bbd15f68e0de2c2a53ecd2a18fc0902be22b9e42dda4fcab6e384fbd9c08a8aca2ef67c246"
                + "3ff535f1f94cc0f8c95d37118393ee8f38ea1daf0a4ac66230b0ff3c40b8511ad80c90c59b1da12dc2ab9b51cb793c18"
                + "8003faf322443a34212b96ad9f3df23d9cf8bbc60bd0223f50518f38ebc10e988ad86ed24eee8430ccdb74428b65a95d"
                + "fcc8e0189aea580e988846ccb03f4be4",
            true
        ),
        (
            .pssSHA256,
            "9c435bc4fb588ec65c9901ae1fe2f9043bf590672084c83c78e51b68c649674524fe5eddae84eb01f8d73e610ac7f67c"
                + "fab6587ed4c79c1448ec2334de2600d424b53230942f14e146fe9dccfe1a67a72e7eaf0eaa23c4d6a299c55bc5022795"
                + "61416ca0a236c91f9b3be65bda9b16170a2ef95f6a93f3e02e331fab7b06c822095d5b50e5853c248caaf262f6b5d218"
                + "db1abd88c3e123634dcdae0b76588721b4f8d990e101ef61fecfb788a83bf3e81a11639c58a3c12ef5df34ef1baa1ab1"
                + "d192e47ff5006226cf7ad4a0dceb282877b201037862d2a048397ca5cdda67bc5b67010709742b53a73e12ef44d3ed2f"
                + "37480ac682286695b204be087347d7a7",
            true
        ),
        (
            .pssSHA384,
            "509b5d637d81197fcc7a668e9f238d3c53a04de15571012e9f1e5fd65b781df82d03fbcc5f8216a39e9a000f119fa0b7"
                + "d707481ee128dbf48265a6bf4d788568bde769f174a3ebe93527fb4c1d845f9f80a5f4119e6e12c3169601ba7563448f"
                + "6ce5888a9e9080b72721005f339a8b2d3c0a28f726c61df49dfd81d16f94d33d937f63749436683667ce47447d84abfb"
                + "cdc47e209284c04563412f13ffca91973e305e86755cada6fbf930eec9730722d6fdb37e879c20395360a831ef3a1bda"
                + "d08d840ef5e1db50b147b75f10686ca8e880e142c34d5b1655e4f0268c235e062f5050f299a0d002e6416649df052530"
                + "131c6b890481b631b4a9fdb142f57b49",
            true
        ),
        (
            .pssSHA512,
            "3955bebe27c7da5838e6337a71608e70423fe7bb8c96dc10cb56dd37029dc108df39efab5db51d9f4bd5ac77692a1434"
                + "117283289a9bf0d37f3466035d86ce5cb2210cd4a842c774ef2d46c4e235b396975a6756fec555006e9370f050aa7052"
                + "666d405a84ecc6d104d57318699a7f46e959c3e8b668a13f2b4ae07b2a84a075e96fb8542ce20017d8d6ad30bba8951f"
                + "c32401d3bfefbcb269538a50732cd4cf2b5c28b84397621f6c63b7fd184d04654ab04cec214d5e2fe536ef608afaf2fb"
                + "ccb4e0c2f7cf5b9dcfa8fce4c9cccd10c17e7f3b29cb3aa4b201ed66f6cbfafe4b2273468b1f63b0e26894ff3f4a3a46"
                + "9abad2275cf2018c334236692575b5a8",
            true
        ),
        (
            .pssSHA256,
            "7e5dfee738e143b037990af041e328d95b62bf29d844c88c473d2d9252f8b24e16bba0776a9e1a1d7bb895a1de9639a2"
                + "07573e4aac74542030f958de76023ca9cbb0c474b91108ee8a4fb69849cbe16106c4d30c7b0cd41ab1b0eae44ba6609e"
                + "9997c9331a6f4365bdc10c1a32fd915e269ac09545ddf3b1be7b7e4fb6127fde7f9e4445dac1cb4d98b4832cba5631b8"
                + "0d3869912dd00e3082261ba107d4eaadc8cb06dce5e5a4211cb1a2f3578ae38fbc6b1723456064aac6311201bd557e6e"
                + "f7a1ac35e2070c19b9f4dd241fdc033fdd14708af486353779318e87beb230484b29dbf1e27b896351c14ad4e70a8193"
                + "5f595b7f6429ad1c7e5abd67bfb28834",
            false
        ),
        (
            .pssSHA256,
            "9bded31f908b645d9cd274f2a601aa71ad0c31af0e2bb152f4b917771d964292685319f3ceb6f7799f8e59e9d75f4847"
                + "f330bf529fca746bcc69c4c3d5ab8aa1bd56052e18a344bd31cf9a16f78d790c2a10f4cf42544131c073bbb81e6e9566"
                + "97059aa82820a4c6868048928acccc425ee7f3858365cb1bb9a74959f4895a9eb4af7eedc6b8c6eddb86bbea7c005e7b"
                + "10e829010ca59847af05498dc5a2925e5b36a9c3e0b6bc2fa82736189f422885eb271accac5a392e2c1cbbead3df3ae5"
                + "7305f479782febe81866f47d12cd97402af6396927f8eca25cc5f8aafee19d5e072628ff515373c3fe0178fa42d4276b"
                + "6087656eaab004c3fc57a2e5806a8b45",
            false
        ),
        (
            .pkcs1SHA256,
            "658c5be27380489822702b5d7ff2e53e2a6ee8f942a19d85faad8d20d1d1826080017049da4340752aeb398a104b5c67"
                + "7d6ae5b9c8de883c237f4aabc59744fd80fefc5f9610c2e5e6c5024f247da548934a2bad6fe9cbf55bd0602dc2b62786"
                + "ed4cb0947bdcb46870bdea51fba130823cb14664024d1f372efe7be1ccef88f981df733c4a4f7bfe4509497e823a6384"
                + "aaa878faaad88ec4f5113ddb5d39a39a8bb45454a2da72cfbb977e850fba95aeb2e6b2dae0019f1de63626cf91184e24"
                + "9acfeac8bcf2d220a3f57b17cdfbcc66463f9358787302ecd28c3bc1474398a262a4dd6eca5e8dedd2a55f0557f2c6c1"
                + "7389fa452b7c68eabc39498f64571bcb",
            false
        ),
    ]

    /// The key, r and s by their own length, and the DER form that they came in.
    static let elliptic: [(String, r: String, s: String, der: String)] = [
        (
            TestKeys.ec256Public,
            "8a35ce5e8e8e1f65fde35612d91bb173a69e43b77dcb8c2f651353fbc3395b88",
            "9a277a54a0ce85fe9aafd48f6e832bcd507576079a6fa9ac81d48352938eb039",
            "30460221008a35ce5e8e8e1f65fde35612d91bb173a69e43b77dcb8c2f651353fbc3395b880221009a277a54a0ce85fe"
                + "9aafd48f6e832bcd507576079a6fa9ac81d48352938eb039"
        ),
        (
            TestKeys.ec384Public,
            "2427a7c16f6345563e67f86962bdce8ab9001c5c124cea34c64eacb3310a2d4012a7fd2405198dafd0c886f5919924cd",
            "1cc0d9ad2bb86220ae30c16faf2736eace5fbffe69d64812cb85b4424a776218c9da50bfce2ebe3a3f2f356a88c1615c",
            "306402302427a7c16f6345563e67f86962bdce8ab9001c5c124cea34c64eacb3310a2d4012a7fd2405198dafd0c886f5"
                + "919924cd02301cc0d9ad2bb86220ae30c16faf2736eace5fbffe69d64812cb85b4424a776218c9da50bfce2ebe3a3f2f"
                + "356a88c1615c"
        ),
        (
            TestKeys.ec521Public,
            "00390f6552cff85c222cf1aedc0560778a4f98cc69c4b0975cc660a328bf61065e7fca20ab0932d2f8b242daf2a17c10"
                + "08896fc9d3d2e6d7d47f83736701d89131a5",
            "00f203aac2c00b8aea90f663f8fc5a364a461d4e0630823673981790cd94ab231f9b3f95f893c9512961367c0a43076a"
                + "81e6e68f765bf2cbd96a33c2f5b734d5986b",
            "3081870241390f6552cff85c222cf1aedc0560778a4f98cc69c4b0975cc660a328bf61065e7fca20ab0932d2f8b242da"
                + "f2a17c1008896fc9d3d2e6d7d47f83736701d89131a5024200f203aac2c00b8aea90f663f8fc5a364a461d4e06308236"
                + "73981790cd94ab231f9b3f95f893c9512961367c0a43076a81e6e68f765bf2cbd96a33c2f5b734d5986b"
        ),
    ]
}
