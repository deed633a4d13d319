import QtQuick
import Calcar

/*! Records that somebody reported a result that clears a flag: which result, who, when. */
Column {
    id: root

    required property Explanation explanation
    property string chosen: ""
    property string fault: ""
    signal recorded

    function start(): void {
        root.fault = "";
        when.text = root.explanation.today();
        const first = results.itemAt(0) as Item;
        if (first !== null) {
            first.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    spacing: Theme.step

    AppText {
        width: parent.width
        text: qsTr("Record a clearance")
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Flow {
        width: parent.width
        spacing: Theme.half
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("What was reported")

        Repeater {
            id: results

            model: root.explanation.clearings

            AnswerButton {
                required property string key
                required property string words

                width: Math.min(implicitWidth, root.width)
                text: words
                answer: Terms.Answer.Given
                checked: root.chosen === key
                focusPolicy: Qt.StrongFocus
                marked: visualFocus
                onClicked: root.chosen = key
            }
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.step

        TextEntry {
            id: who

            width: Math.min(root.width, Theme.px(240))
            name: qsTr("Who reported it")
            placeholderText: qsTr("Who reported it")
        }

        TextEntry {
            id: when

            width: Math.min(root.width, Theme.px(160))
            name: qsTr("On which day")
            placeholderText: qsTr("On which day")
        }
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.fault
        color: Theme.red
        font.pixelSize: Theme.secondary
    }

    AppButton {
        kind: AppButton.Kind.Primary
        anchors.left: parent.left
        text: qsTr("Record the clearance")
        onClicked: {
            root.fault = root.explanation.recordClearance(root.chosen, who.text, when.text);
            if (root.fault === "") {
                root.recorded();
            }
        }
    }
}
