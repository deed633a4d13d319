import QtQuick
import Calcar

/*! The affected side, since when, the person's own words and what the referral asks. */
Card {
    id: root

    required property Consultation consultation
    required property PainPage pain

    readonly property bool isWide: width >= Theme.px(620)
    readonly property real half: isWide ? (width - 2 * padding - Theme.wide) / 2 : width - 2 * padding

    AppText {
        width: parent.width
        text: qsTr("Since when and how")
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Flow {
        width: parent.width
        spacing: Theme.wide

        SideChoice {
            width: root.half
            enabled: root.consultation.isOpen
            side: root.consultation.side
            onChosen: side => root.consultation.setSide(side)
        }

        Column {
            width: root.half
            spacing: Theme.half

            FieldName { text: qsTr("It began") }

            Flow {
                width: parent.width
                spacing: Theme.step

                TextEntry {
                    id: day

                    width: Theme.px(150)
                    enabled: root.consultation.isOpen
                    name: qsTr("Day on which it began")
                    placeholderText: root.pain.dateExample
                    isWanting: root.pain.onset === "" && text === ""
                    shownText: root.pain.onset
                    onCommitted: text => fault = root.pain.setOnset(text)
                }

                NumberEntry {
                    width: Theme.px(140)
                    enabled: root.consultation.isOpen
                    name: qsTr("Or how many weeks ago it began")
                    given: false
                    value: 0
                    unit: qsTr("weeks ago")
                    low: 0
                    high: 2600
                    wanting: false
                    onEntered: value => day.fault = root.pain.setOnsetWeeks(Math.round(value))
                }
            }

            AppText {
                width: parent.width
                visible: text !== ""
                text: day.fault !== "" ? day.fault : root.pain.onsetAge
                color: day.fault !== "" ? Theme.red : Theme.ink2
                font.pixelSize: Theme.caption
            }
        }

        Column {
            width: root.half
            spacing: Theme.half

            FieldName { text: qsTr("In the person’s words") }

            TextBlock {
                width: parent.width
                enabled: root.consultation.isOpen
                name: qsTr("In the person’s words")
                placeholderText: qsTr("As it was said")
                shownText: root.pain.words
                onCommitted: text => root.pain.setWords(text)
            }
        }

        Column {
            width: root.half
            spacing: Theme.half

            FieldName { text: qsTr("Question of the referral") }

            TextBlock {
                width: parent.width
                enabled: root.consultation.isOpen
                name: qsTr("Question of the referral")
                placeholderText: qsTr("Left empty, it is taken from the assessment")
                shownText: root.pain.question
                onCommitted: text => root.pain.setQuestion(text)
            }
        }
    }
}
