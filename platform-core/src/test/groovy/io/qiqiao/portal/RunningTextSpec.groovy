package io.qiqiao.portal

import io.qiqiao.portal.text.Block
import io.qiqiao.portal.text.RunningText
import spock.lang.Specification

class RunningTextSpec extends Specification {

    def "#what"() {
        expect:
        RunningText.of(text)*.toString() == blocks*.toString()

        where:
        what                                          | text                                     || blocks
        'nothing of nothing'                          | null                                     || []
        'nothing of blanks'                           | ' \n　\n'                                || []
        'a paragraph a line'                          | '一行。\n　　另一行。'                   || [plain('一行。'), plain('另一行。')]
        'what is numbered from one on is a list'      | '流程：\n1. 报名\n2、审核\n(3) 发证'     || [addressed('流程：'), new Block.Steps(['报名', '审核', '发证'])]
        'other numbers stay as they are written'      | '3. 报名\n4. 审核'                       || [plain('3. 报名'), plain('4. 审核')]
        'an amount is no list'                        | '1.5 万元起\n2.6 万元止'                 || [plain('1.5 万元起'), plain('2.6 万元止')]
        'dots make a list'                            | '- 甲\n• 乙'                             || [new Block.Points(['甲', '乙'])]
        'articles are led by their number'            | '第十二条　制定本办法。'                 || [new Block.Paragraph('第十二条', '制定本办法。', false)]
        'chapters and short clauses are headings'     | '第二章 申请\n一、条件\n满一年。'        || [new Block.Heading('第二章 申请'), new Block.Heading('一、条件'), plain('满一年。')]
        'clauses that all have names are led by them' | '一、对象。企业。\n二、金额。三万元。'   || [new Block.Paragraph('一、对象。', '企业。', false), new Block.Paragraph('二、金额。', '三万元。', false)]
        'a clause that is a sentence is none'         | '一、企业可以选择。服务站不指定。\n二、首次通过认证的企业按照费用百分之六十补助。' || [plain('一、企业可以选择。服务站不指定。'), plain('二、首次通过认证的企业按照费用百分之六十补助。')]
        'an official text is signed at its end'       | '各单位：\n请执行。\n某某局\n2026年1月5日' || [addressed('各单位：'), plain('请执行。'), new Block.Signature(['某某局', '2026年1月5日'])]
    }

    def "steps written as #text are #steps"() {
        expect:
        RunningText.ofSteps(text)*.toString() == blocks*.toString()

        where:
        text               || blocks
        '诊断→辅导 → 审核' || [new Block.Steps(['诊断', '辅导', '审核'])]
        '当场办理'         || [plain('当场办理')]
        '诊断→辅导\n审核'  || [plain('诊断→辅导'), plain('审核')]
        steps = blocks.size()
    }

    private static Block plain(String words) {
        new Block.Paragraph('', words, false)
    }

    private static Block addressed(String words) {
        new Block.Paragraph('', words, true)
    }
}
