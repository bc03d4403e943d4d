/// A group of names that go together, so that a person's names are plausible side by side.
///
/// All lists are of common names; no combination stands for a real person. They hold accents, apostrophes, hyphens,
/// spaces and names of one letter on purpose: rosters have them, and software stumbles over them.
struct Heritage: Sendable {
    let girls: [String]
    let boys: [String]
    let families: [String]
    /// How many of 100 families belong to the group.
    let weight: Int
    let race: Race

    /// What the group's people most often report about themselves.
    enum Race: Sendable {
        case white, black, asian, pacific, native, hispanic
    }

    /// Lists are written as one line of words each; a `_` stands for a space inside a name.
    init(_ race: Race, weight: Int, girls: String, boys: String, families: String) {
        self.race = race
        self.weight = weight
        self.girls = Self.names(girls)
        self.boys = Self.names(boys)
        self.families = Self.names(families)
    }

    private static func names(_ line: String) -> [String] {
        line.split(separator: " ").map { word in String(word.map { $0 == "_" ? " " : $0 }) }
    }
}

extension Heritage {
    static let all: [Heritage] = [
        Heritage(
            .white, weight: 30,
            girls: "Abigail Hannah Grace Claire Audrey Paige Molly Tessa Brooke Leah Nora Faye Ruth Hazel Ivy Bridget",
            boys: "Owen Caleb Wyatt Hunter Cole Grant Dean Reid Spencer Jack Theo Miles Simon Walter August Ezra",
            families:
                "Baker Carter Foster Hughes Palmer Reed Sutton Turner Walsh Whitfield Barrow Hale Lockwood Merritt "
                + "Pruitt Thornton Smith-Rowe O'Brien O'Dell D'Arcy McAllister St._Clair"),
        Heritage(
            .hispanic, weight: 24,
            girls: "Sofía Valentina Ximena Camila Lucía María_José Renata Itzel Guadalupe Noemí Paloma Inés Ángela",
            boys: "Mateo Santiago Diego Andrés José Joaquín Emiliano Jesús Rubén Óscar Martín Iñaki Raúl",
            families:
                "García Hernández López Martínez Núñez Ortiz Peña Ramírez Ibáñez Zúñiga Vásquez Muñoz de_la_Cruz "
                + "De_León Quiñones Castañeda Rivera-Soto Fuentes-García Ávila"),
        Heritage(
            .black, weight: 13,
            girls: "Aaliyah Imani Nia Kiara Zuri Jada Amara Simone Monique De'Asia Naomi Brielle",
            boys: "Malik Isaiah Darius Jamal Andre Terrence Xavier Elijah D'Andre Marcus Kofi Cedric",
            families: "Washington Jefferson Booker Freeman Gaines Hairston Mosley Pettway Vance Ellison Boone-Hill"),
        Heritage(
            .black, weight: 4,
            girls: "Adaeze Ngozi Chiamaka Folasadé Hodan Ayaan Hibaaq Selam Mekdes Abena",
            boys: "Chukwuemeka Ọlá Tunde Abdi Liban Yonas Dawit Kwabena Ikenna Sékou",
            families: "Okafor Adéyẹmí Nwosu Olúwolé Abdi Warsame Tesfaye Bekele Mensah Diallo N'Diaye"),
        Heritage(
            .asian, weight: 5,
            girls: "Linh Hoa Ngọc Thảo Mai Ánh Yến My Trâm Kim-Ngân",
            boys: "Minh Đức Hòa Khôi Bảo Quân Tuấn Long Việt An",
            families: "Nguyễn Trần Lê Phạm Hoàng Đặng Bùi Đỗ Vũ Ngô"),
        Heritage(
            .asian, weight: 5,
            girls: "Mei Jia Xiu-Ying Ling Yuna Ji-woo Seo-yeon Hana Sakura Emi",
            boys: "Wei Jun Hao Ming Min-jun Do-yun Kenji Haruto Ren Tao",
            families: "Chen Wang Li Zhang Liu Kim Park Choi Tanaka Sato Yoshida Lü O"),
        Heritage(
            .asian, weight: 5,
            girls: "Ananya Priya Diya Aisha Meera Kavya Tara Zara Pooja Rani",
            boys: "Arjun Rohan Vikram Aarav Imran Kabir Nikhil Dev Farhan Ishaan",
            families: "Patel Sharma Reddy Iyer Khan Gupta Banerjee Chowdhury Singh Venkataraman"),
        Heritage(
            .asian, weight: 3,
            girls: "Maricel Althea Jasmine Rosario Pa_Houa Mai_See Kaying Bopha Sreymom",
            boys: "Jerome Angelo Paolo Tou_Ger Kong_Meng Cheng Sopheap Dara Rithy",
            families: "Dela_Cruz Reyes Santos Bautista Xiong Vang Thao Moua Sok Chhim"),
        Heritage(
            .white, weight: 3,
            girls: "Layla Noor Maryam Yasmin Rania Salma Hala Dina",
            boys: "Omar Yusuf Khalid Tariq Sami Bilal Nabil Rami",
            families: "Haddad Al-Masri Khoury Nasser El-Amin Mansour Abu-Bakr Saleh"),
        Heritage(
            .white, weight: 4,
            girls: "Zoë Chloé Renée Élise Anaïs Sinéad Siobhán Åsa Freyja Brünhild",
            boys: "Jürgen Søren Björn François Étienne Ruairí Seán Jean-Luc Loïc Þór",
            families: "Müller Weiß Ångström Sørensen Lefèvre D'Angelo Ó_Briain van_der_Berg Dvořák Jørgensen Brontë"),
        Heritage(
            .white, weight: 2,
            girls: "Zofia Małgorzata Oksana Daryna Ivana Nikolina Živa Mirela",
            boys: "Łukasz Wojciech Dmytro Taras Luka Željko Mihai Šimon",
            families: "Nowak Wójcik Kovačević Šarić Shevchenko Popescu Łukasiewicz Horváth Čapek"),
        Heritage(
            .native, weight: 1,
            girls: "Aiyana Kaya Winona Dezba Shandiin Tallulah",
            boys: "Dakota Chayton Takoda Elan Nodin Hosteen",
            families: "Begay Yazzie Tsosie Two_Rivers Whitehorse Redbird Nez"),
        Heritage(
            .pacific, weight: 1,
            girls: "Leilani Moana Kalea Sina Mele Noelani",
            boys: "Keoni Sione Tavita Kai Manu Ikaika",
            families: "Kealoha Kāne Tuiasosopo Faleolo Mahoe Ka'aihue Taumoepeau"),
    ]

    /// The group of a number from 0 to 99.
    static func group(at percent: Int) -> Int {
        var rest = percent
        for (index, group) in all.enumerated() {
            rest -= group.weight
            if rest < 0 { return index }
        }
        return 0
    }
}
