import QtQuick
import Calcar

/*! The marked places, numbered as on the figure. */
Card {
    id: root

    required property Consultation consultation
    required property PainPage pain
    required property Scroller scroller
    property bool isThere: false

    function focusMark(key: string): void {
        for (let i = 0; i < rows.count; ++i) {
            const line = rows.itemAt(i) as PainMarkLine;
            if (line !== null && line.key === key) {
                line.focusSlider();
                root.scroller.reveal(line);
            }
        }
    }

    padding: width < Theme.px(500) ? Theme.px(12) : Theme.px(20)
    spacing: 0
    Component.onCompleted: root.isThere = true

    AppText {
        width: parent.width
        visible: rows.count === 0
        text: qsTr("No place is marked yet.")
        color: Theme.ink3
    }

    Repeater {
        id: rows

        model: root.pain.marks

        PainMarkLine {
            width: root.contentWidth
            pain: root.pain
            isEditable: root.consultation.isOpen
            isAdded: root.isThere

            Rule {
                visible: parent.index > 0
            }
        }
    }
}
