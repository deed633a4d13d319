import QtQuick
import Calcar

/*! On whose authority: the rule, its strength, its review, and the publications with their year. */
Column {
    id: root

    required property Explanation explanation

    spacing: Theme.step

    AppText {
        width: parent.width
        text: qsTr("Rule and sources")
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    AppText {
        width: parent.width
        text: root.explanation.rule
        color: Theme.ink3
        font.pixelSize: Theme.caption
    }

    LabelledText {
        width: parent.width
        label: qsTr("Strength")
        text: root.explanation.strength
    }

    LabelledText {
        width: parent.width
        label: qsTr("Review")
        text: root.explanation.review
    }

    Repeater {
        model: root.explanation.sources

        Column {
            id: source

            required property string citation
            required property string detail

            width: root.width

            AppText {
                width: parent.width
                text: source.citation
                font.pixelSize: Theme.secondary
            }

            AppText {
                width: parent.width
                visible: text !== ""
                text: source.detail
                color: Theme.ink3
                font.pixelSize: Theme.caption
                    }
        }
    }
}
