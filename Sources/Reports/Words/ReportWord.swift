import Reporting

/// The words of a report that are its own.
enum ReportWord: CaseIterable {
    case skip, contents, made, asOf, file, samples, seed, program
    case assumptions, results, scenarios, figures, rates, messages, script
    case name, value, why, usedIn, figure, time, words, source, rate, taken, line, change
    case part, steps, rests, uses, shownAs, rounded, cellsOf
    case assumption, parameter, given, check, warning, note, error, wrote, scenario
    case noSource, assumed, unexplained, definition, allFigures, howTable, sortedBy
    case failed, paper, interrupted, about, row, nothing

    /// - Parameter language: of those that the report can be in.
    func text(_ language: Language) -> String { language == .chinese ? words.chinese : words.english }

    private var words: (english: String, chinese: String) {
        switch self {
        case .skip: ("Skip to the results", "跳到结果")
        case .contents: ("Contents", "目录")
        case .made: ("Made on", "生成日期")
        case .asOf: ("Figures as of", "数据截至")
        case .file: ("Script", "脚本")
        case .samples: ("Samples", "样本数")
        case .seed: ("seed", "种子")
        case .program: ("Made with", "生成程序")
        case .assumptions: ("Assumptions", "假设")
        case .results: ("Results", "结果")
        case .scenarios: ("Scenarios", "情景")
        case .figures: ("Figures and sources", "数据与来源")
        case .rates: ("Exchange rates", "汇率")
        case .messages: ("Warnings and notes", "警告与说明")
        case .script: ("The script", "脚本全文")
        case .name: ("Name", "名称")
        case .value: ("Value", "数值")
        case .why: ("Why", "理由")
        case .usedIn: ("Used in", "用于")
        case .figure: ("Figure", "数据")
        case .time: ("Time", "时间")
        case .words: ("Words it rests on", "原文")
        case .source: ("Source", "来源")
        case .rate: ("Rate", "汇率")
        case .taken: ("Where from, and why", "出处与理由")
        case .line: ("line", "行")
        case .change: ("What changes", "变化")
        case .part: ("Part", "部分")
        case .steps: ("How it came about", "计算过程")
        case .rests: ("Rests on", "依据")
        case .uses: ("Made of", "构成")
        case .shownAs: ("shown as", "显示为")
        case .rounded: ("rounded", "已舍入")
        case .cellsOf: ("each cell is", "每格为")
        case .assumption: ("assumption", "假设")
        case .parameter: ("parameter", "参数")
        case .given: ("given when the report was made", "生成报告时给定")
        case .check: ("Checked", "已核对")
        case .warning: ("Warning", "警告")
        case .note: ("Note", "说明")
        case .error: ("Error", "错误")
        case .wrote: ("Wrote", "已写入")
        case .scenario: ("Scenario", "情景")
        case .noSource: ("no source", "无来源")
        case .assumed: ("assumed", "假设")
        case .unexplained: ("as it was written", "照原样写出")
        case .definition: ("Definition", "定义")
        case .allFigures: ("all its figures", "全部数据")
        case .howTable: ("How the table came about", "表格的计算过程")
        case .sortedBy: ("A heading that is clicked sorts the rows.", "点击表头可排序。")
        case .failed:
            ("Some statements failed; they are marked in their places.", "部分语句失败，已在原处标出。")
        case .paper:
            (
                "On paper the steps of results and of whole tables are printed; those of single cells open in the file.",
                "纸面上印出结果与整张表格的计算过程；各格的计算过程请在文件中展开。"
            )
        case .interrupted: ("The run was interrupted: what follows is missing.", "运行被中断，以下内容缺失。")
        case .about: ("What it is", "含义")
        case .row: ("Row", "行")
        case .nothing: ("The script shows no results.", "脚本没有显示结果。")
        }
    }
}
