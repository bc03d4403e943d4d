/// Weak RSA keys, made for these tests alone, each with a token whose signature is right.
enum WeakKeys {
    static let all: [(key: String, token: String)] = [
        // ROCA, 2048 bits: see CVE-2017-15361.
        (
            #"{"kty":"RSA","kid":"roca","n":"hUE8bOMmeHNgXxRNVkHknC4gsWF61Rb-fDhGEoW-xij9ZO-ay3mseKhF1EG"#
                + #"TsqLGenzZZlYhYkvH3kXpzHm9lXIsCxEKduPmCBcuEgbfNi-Wdc6YEooRj-JpnMEbB8dcMsbQEoJ6MswxmNT9aV3JE"#
                + #"qGojKu-cw7aT9gcxNaVryeEF-PoflyTNyjW81-THokBCT4aKw0tlLs9aEHqMvZCiUrtpUiQjTeJ0NrWrxvknT1TEGy"#
                + #"BFrdVZpA7jg47sGr_HUx7lFRBRMYn-v_QoqAodm96QwTkD5DtX9snGvs2akLHkQa31yocMbZmDdiCUoffISvxuM1Pm"#
                + #"LwK0LuGxdALVQ","e":"AQAB"}"#,
            #"eyJhbGciOiJSUzI1NiIsImtpZCI6InJvY2EifQ.eyJpc3MiOiJodHRwczovL2xtcy5leGFtcGxlIn0.QL84PT9TBeE"#
                + #"ekKc5FPOmyUND9iic33m43FkJ7GriOzVUG6elltF8eH5fZmksO_bogrxCGDOHnxEhKEw3nMNYYRIbw8etxc5mplhxB"#
                + #"Q8P_TGtoKFic551ejaT9vPzBstg7AvzBPieweCf35l2pvAsdo1SPxtRVDtlaVGIy-BQuSuLHNBDlkQhjatq49OooPq"#
                + #"KqXklS5JDbPJfs7pQCeDB_9NfjyFM7ig3oM8Q7hsIHrKmjQ82SJFyVw8PwBxr2KlqieYG9ijEIXFfIzOOH4pk5y3Io"#
                + #"mCN-XaSpryGG3N4j7KkMM3Ce_fu2GnGvmjtrZeF27jIahxTCe1akVnVZ7aTMQ"#
        ),
        // 1024 bits.
        (
            #"{"kty":"RSA","kid":"short","n":"tkKeDL9BT30b9L5Jqeq4TxJTQ4FU30zdnge-Xg4NL2nfPSiYqWMxQ6JUgm"#
                + #"fRjonBRvX4mjvnWqFKFdfJcChBp0b3At9RFO57i_nttFApUyl6LTGZzB_6IEu-Qn2HS1nCg5zZE0rVyw4tMfqnuKX-"#
                + #"DPcoUPQLo725L4wV3weEUJ0","e":"AQAB"}"#,
            #"eyJhbGciOiJSUzI1NiIsImtpZCI6InNob3J0In0.eyJpc3MiOiJodHRwczovL2xtcy5leGFtcGxlIn0.AF4JxtWTUJ"#
                + #"2VKIRCFROwmgJ55snBbzQd0h4P9RLeCsc_Pde4Xk6gzS4WiYEBy2v4Mso6mn-JKth3jhxnRQQcateNTTN89A7iNRwD"#
                + #"BLppFB0v4YGYWBNOqMcCRkeNK7KXeqUY7yCdaHDrW-EMBZZ66qfOz5Vg_wHGDGSYTu27B7Y"#
        ),
        // 2047 bits.
        (
            #"{"kty":"RSA","kid":"almost","n":"bfb-QRQdt9A5s6HsTUbMglPnDK4q-0Ivhv_oyCaK4r2EbxxpPvCLj8ms9"#
                + #"gLzGGln1SNvZQEijRyF6gCRgnGWoX4FBQjWASa-4d31SHjTdHyZrYVG1rKi8BHfrWVTRRqlkPukzoyGUcCDDj7Qps0"#
                + #"7WzfrcpzrpJRepa0GUJ0laT94m3xYmNRuzpkRMQQzdNzSaLX1TkPycF-SzSLTF9OiKWJgMqI9uiBrEvZm6dBezmmfN"#
                + #"AgB1TNrNl3zE0sO8xG94bqivQIjM5BB7feCj3OqX60LP-Lzfn9HmCa5UufwoSuLnqRsJAAYVZeLwi91oKsflb-KaoB"#
                + #"xaOMcS-mT0_66GQ","e":"AQAB"}"#,
            #"eyJhbGciOiJSUzI1NiIsImtpZCI6ImFsbW9zdCJ9.eyJpc3MiOiJodHRwczovL2xtcy5leGFtcGxlIn0.DhwygdC0Z"#
                + #"va9lCWZ6hSj6SVnos-olkK5wm_nPWjErLYNwEymjNiVFOMSx-CkBYNdE8GC5iZYx1iUHJWe4NE5Sn6XC3A45aqDATl"#
                + #"Y-kVjzcBDTlsvuF5hGBAXCeLIK8ntUL5dDLTlPesNBsZX3nPqFT6HFRtSUqO7zaxQzgbs9CsGT2ErqdYAA9ozgCUk8"#
                + #"4ffDcLkhQ4piysi2aPI1pUnYrg-CXiJ0w6p6VXMkUbLpLvpvSXpZsUkU_BkxPGMyVx7SZoSWmBtQRW_iKX0UyMc92E"#
                + #"9blh8PPm6MDfjqXt2duRIot6GxpFO8em3hJEm6GD28Mt6-uG6IkhceAheAjQ45A"#
        ),
    ]
}
