/// The currencies of ISO 4217, whether or not suan reckons in them: what is typed as a code is told by its name.
package struct StandardCurrency: Sendable, Equatable {
    package let code: String
    /// In English.
    package let name: String

    /// The currency that a code is, in capital or in small letters; nil where the standard has none. Complexity: one pass
    /// over the list.
    package init?(code: String) {
        let capitals = code.uppercased()
        guard capitals.utf8.count == 3 else { return nil }
        for line in StandardCurrency.list.split(separator: "\n") where line.hasPrefix(capitals) {
            self.code = capitals
            name = String(line.dropFirst(4))
            return
        }
        return nil
    }

    /// How many there are.
    package static var count: Int { list.split(separator: "\n").count }

    /// The active codes of the standard's list one, money and precious metals, without bond units and test codes.
    private static let list = """
        AED UAE dirham
        AFN Afghan afghani
        ALL Albanian lek
        AMD Armenian dram
        AOA Angolan kwanza
        ARS Argentine peso
        AUD Australian dollar
        AWG Aruban florin
        AZN Azerbaijani manat
        BAM Bosnian convertible mark
        BBD Barbadian dollar
        BDT Bangladeshi taka
        BGN Bulgarian lev
        BHD Bahraini dinar
        BIF Burundian franc
        BMD Bermudian dollar
        BND Brunei dollar
        BOB Bolivian boliviano
        BOV Bolivian mvdol
        BRL Brazilian real
        BSD Bahamian dollar
        BTN Bhutanese ngultrum
        BWP Botswana pula
        BYN Belarusian rouble
        BZD Belize dollar
        CAD Canadian dollar
        CDF Congolese franc
        CHE WIR euro
        CHF Swiss franc
        CHW WIR franc
        CLF Chilean unit of account
        CLP Chilean peso
        CNY Chinese yuan
        COP Colombian peso
        COU Colombian unit of real value
        CRC Costa Rican colón
        CUP Cuban peso
        CVE Cape Verdean escudo
        CZK Czech koruna
        DJF Djiboutian franc
        DKK Danish krone
        DOP Dominican peso
        DZD Algerian dinar
        EGP Egyptian pound
        ERN Eritrean nakfa
        ETB Ethiopian birr
        EUR euro
        FJD Fijian dollar
        FKP Falkland Islands pound
        GBP pound sterling
        GEL Georgian lari
        GHS Ghanaian cedi
        GIP Gibraltar pound
        GMD Gambian dalasi
        GNF Guinean franc
        GTQ Guatemalan quetzal
        GYD Guyanese dollar
        HKD Hong Kong dollar
        HNL Honduran lempira
        HTG Haitian gourde
        HUF Hungarian forint
        IDR Indonesian rupiah
        ILS Israeli new shekel
        INR Indian rupee
        IQD Iraqi dinar
        IRR Iranian rial
        ISK Icelandic króna
        JMD Jamaican dollar
        JOD Jordanian dinar
        JPY Japanese yen
        KES Kenyan shilling
        KGS Kyrgyz som
        KHR Cambodian riel
        KMF Comorian franc
        KPW North Korean won
        KRW South Korean won
        KWD Kuwaiti dinar
        KYD Cayman Islands dollar
        KZT Kazakh tenge
        LAK Lao kip
        LBP Lebanese pound
        LKR Sri Lankan rupee
        LRD Liberian dollar
        LSL Lesotho loti
        LYD Libyan dinar
        MAD Moroccan dirham
        MDL Moldovan leu
        MGA Malagasy ariary
        MKD Macedonian denar
        MMK Myanmar kyat
        MNT Mongolian tögrög
        MOP Macanese pataca
        MRU Mauritanian ouguiya
        MUR Mauritian rupee
        MVR Maldivian rufiyaa
        MWK Malawian kwacha
        MXN Mexican peso
        MXV Mexican unit of investment
        MYR Malaysian ringgit
        MZN Mozambican metical
        NAD Namibian dollar
        NGN Nigerian naira
        NIO Nicaraguan córdoba
        NOK Norwegian krone
        NPR Nepalese rupee
        NZD New Zealand dollar
        OMR Omani rial
        PAB Panamanian balboa
        PEN Peruvian sol
        PGK Papua New Guinean kina
        PHP Philippine peso
        PKR Pakistani rupee
        PLN Polish złoty
        PYG Paraguayan guaraní
        QAR Qatari riyal
        RON Romanian leu
        RSD Serbian dinar
        RUB Russian rouble
        RWF Rwandan franc
        SAR Saudi riyal
        SBD Solomon Islands dollar
        SCR Seychellois rupee
        SDG Sudanese pound
        SEK Swedish krona
        SGD Singapore dollar
        SHP Saint Helena pound
        SLE Sierra Leonean leone
        SOS Somali shilling
        SRD Surinamese dollar
        SSP South Sudanese pound
        STN São Tomé and Príncipe dobra
        SVC Salvadoran colón
        SYP Syrian pound
        SZL Swazi lilangeni
        THB Thai baht
        TJS Tajik somoni
        TMT Turkmen manat
        TND Tunisian dinar
        TOP Tongan paʻanga
        TRY Turkish lira
        TTD Trinidad and Tobago dollar
        TWD New Taiwan dollar
        TZS Tanzanian shilling
        UAH Ukrainian hryvnia
        UGX Ugandan shilling
        USD US dollar
        USN US dollar of the next day
        UYI Uruguayan unit in indexed units
        UYU Uruguayan peso
        UYW Uruguayan wage index
        UZS Uzbek so'm
        VED Venezuelan digital bolívar
        VES Venezuelan bolívar
        VND Vietnamese dong
        VUV Vanuatu vatu
        WST Samoan tala
        XAD Arab accounting dinar
        XAF Central African CFA franc
        XAG silver, an ounce
        XAU gold, an ounce
        XCD East Caribbean dollar
        XCG Caribbean guilder
        XDR special drawing right
        XOF West African CFA franc
        XPD palladium, an ounce
        XPF CFP franc
        XPT platinum, an ounce
        XSU Sucre
        XUA ADB unit of account
        YER Yemeni rial
        ZAR South African rand
        ZMW Zambian kwacha
        ZWG Zimbabwe gold
        """
}

/// Hundredths of a currency under the codes that stock exchanges quote prices in.
package struct MinorCurrency: Sendable {
    package let currency: String
    /// What they are called.
    package let name: String

    /// - Parameter code: as it is written, for `GBp` and `GBP` differ in it alone.
    package init?(code: String) {
        guard let found = MinorCurrency.table[code] else { return nil }
        (currency, name) = found
    }

    private static let table: [String: (String, String)] = [
        "GBp": ("GBP", "pence"), "GBX": ("GBP", "pence"), "GBx": ("GBP", "pence"), "GBpence": ("GBP", "pence"),
        "pence": ("GBP", "pence"), "ZAc": ("ZAR", "cents"), "ZAC": ("ZAR", "cents"), "ILA": ("ILS", "agorot"),
        "ILa": ("ILS", "agorot"), "ILX": ("ILS", "agorot"), "USX": ("USD", "cents"), "USc": ("USD", "cents"),
        "EUX": ("EUR", "cents"),
    ]
}
