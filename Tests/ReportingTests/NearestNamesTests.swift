import Testing

@testable import Reporting

@Suite struct NearestNamesTests {
    static let names = [
        "revenue", "revenues", "rd", "cash", "burn", "valuation", "annualize", "收入", "营收", "研发费用", "NPV", "npv",
        "Price_to_sales", "minimax",
    ]

    @Test(
        arguments: [
            ("revenu", ["revenue", "revenues"]), ("reveneu", ["revenue", "revenues"]),
            ("REVENUE", ["revenue", "revenues"]),
            ("csah", ["cash"]), ("brn", ["burn"]), ("annualise", ["annualize"]), ("valution", ["valuation"]),
            ("研发费", ["研发费用"]), ("收人", ["收入"]), ("Npv", ["NPV", "npv"]), ("price_to_sale", ["Price_to_sales"]),
            ("mnimx", []), ("x", []), ("", []), ("profit", []), ("gross", []), ("revenue", ["revenues"]),
        ] as [(String, [String])])
    func nearest(name: String, expected: [String]) {
        #expect(NearestNames.find(name, among: Self.names) == expected)
        #expect(NearestNames.find(name, among: Self.names.reversed()) == expected)
    }

    @Test func atMostThreeOfEachOnce() {
        let many = ["cast", "case", "cush", "mash", "Cash", "case"]
        #expect(NearestNames.find("cash", among: many) == ["Cash", "case", "cast"])
        #expect(NearestNames.find("cash", among: many, limit: 1) == ["Cash"])
        #expect(NearestNames.find("cash", among: many, limit: 0) == [])
    }

    @Test(
        arguments: [
            ("abcdefghij", "abcdefghij", 0), ("abcdefghij", "bacdefghij", 1), ("abcdefghij", "badcefghij", 2),
            ("abcdefghij", "badcfeghij", 3), ("abcdefghij", "badcfehgij", nil), ("abcdefghij", "defghij", 3),
            ("abcdefghij", "efghij", nil), ("ca_______", "abc_______", 3), ("abcdefghij", "xyzdefghij", 3),
        ] as [(String, String, Int?)])
    func slips(name: String, candidate: String, distance: Int?) {
        let found = NearestNames.find(name, among: [candidate.uppercased()])
        #expect(found.isEmpty == (distance == nil))
    }

    @Test func longNamesAreComparedForCaseOnly() {
        let long = String(repeating: "a", count: 1_000_000)
        #expect(NearestNames.find(long, among: [long + "b", long, "A" + long.dropFirst()]) == ["A" + long.dropFirst()])
        #expect(NearestNames.find("aaa", among: [long]) == [])
    }
}
