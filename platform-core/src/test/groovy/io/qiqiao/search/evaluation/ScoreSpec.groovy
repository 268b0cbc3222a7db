package io.qiqiao.search.evaluation

import spock.lang.Specification

class ScoreSpec extends Specification {

    def "an answer #ranked to a question answered by #right is worth nDCG #ndcg, MRR #mrr, hit #hit, recall #recall"() {
        when:
        def score = Score.of(new JudgedQuestion('q', '', right), ranked)

        then:
        [score.ndcg(), score.mrr(), score.hit(), score.recall()]*.round(4) == [ndcg, mrr, hit, recall]

        where:
        right            | ranked                   || ndcg   | mrr  | hit | recall
        [a: 1]           | ['a', 'b']               || 1.0d   | 1.0d | 1.0d | 1.0d
        [a: 1]           | ['b', 'a']               || 0.6309d | 0.5d | 1.0d | 1.0d
        [a: 1, b: 1]     | ['x', 'a', 'y', 'b']     || 0.6509d | 0.5d | 1.0d | 1.0d
        [a: 2, b: 1]     | ['b', 'a']               || 0.7967d | 1.0d | 1.0d | 1.0d
        [a: 1, z: 1]     | ['a']                    || 0.6131d | 1.0d | 1.0d | 0.5d
        [a: 1]           | ('b'..'k') + ['a']       || 0.0d   | 0.0909d | 0.0d | 1.0d
        [a: 1]           | []                       || 0.0d   | 0.0d | 0.0d | 0.0d
    }

    def "a mean lies within its confidence, and the same questions draw the same confidence"() {
        given:
        def evaluation = new Evaluation('one', (1..40).collect { new Score(it % 2, 0, 0, 0) })

        expect:
        evaluation.means()['ndcg@10'].with { it.value() == 0.5d && it.low() > 0.3d && it.low() < 0.4d && it.high() > 0.6d && it.high() < 0.7d }
        evaluation.means() == evaluation.means()
    }

    def "what is better on every question is surely better, what is better on half of them is not"() {
        given:
        def base = new Evaluation('base', (1..40).collect { new Score(0.5d, 0.5d, 1, 1) })
        def surely = new Evaluation('surely', (1..40).collect { new Score(0.6d, 0.5d, 1, 1) })
        def perhaps = new Evaluation('perhaps', (1..40).collect { new Score(it % 2 ? 0.9d : 0.2d, 0.5d, 1, 1) })

        expect:
        surely.against(base)['ndcg@10'].with { it.value().round(3) == 1.2d && it.low() > 1.0d }
        perhaps.against(base)['ndcg@10'].with { it.value() > 1.0d && it.low() < 1.0d }
        base.against(base)['ndcg@10'].with { [it.value(), it.low(), it.high()] == [1.0d, 1.0d, 1.0d] }
    }
}
