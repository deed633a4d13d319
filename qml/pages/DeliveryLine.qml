import QtQuick
import Calcar

/*! One signed document on its way: where it is, and what can be done about it. */
Column {
    id: root

    required property int index
    required property string number
    required property string kind
    required property string outgoing
    required property string way
    required property string wayWords
    required property string usualWay
    required property int step
    required property bool isFailed
    required property bool isUrgent
    required property string detail
    required property Deliveries deliveries
    required property string kindTitle

    property string chosenWay: usualWay !== "" ? usualWay : deliveries.ways.length > 0 ? deliveries.ways[0] : ""
    property bool asksWho: false
    readonly property bool isByHand: outgoing === "" ? chosenWay === "by-hand" : way === "by-hand"

    spacing: Theme.step

    AppText {
        width: parent.width
        text: root.isUrgent ? qsTr("%1, urgent").arg(root.kindTitle) : root.kindTitle
        font.weight: Font.DemiBold
    }

    AppText {
        width: parent.width
        text: root.wayWords === "" ? root.number : root.number + " · " + root.wayWords
        color: Theme.ink3
        font.pixelSize: Theme.caption
    }

    DocumentSteps {
        width: parent.width
        step: root.step
        isFailed: root.isFailed
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.detail
        color: root.isFailed ? Theme.red : Theme.ink2
        font.pixelSize: Theme.secondary
    }

    Flow {
        width: parent.width
        visible: root.outgoing === "" && root.deliveries.ways.length > 1
        spacing: Theme.half
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("The way it leaves")

        Repeater {
            model: root.deliveries.wayWords

            AnswerButton {
                required property int index
                required property string modelData

                text: modelData
                answer: Terms.Answer.Given
                checked: root.deliveries.ways[index] === root.chosenWay
                focusPolicy: Qt.StrongFocus
                marked: visualFocus
                onClicked: root.chosenWay = root.deliveries.ways[index]
            }
        }
    }

    Flow {
        width: parent.width
        visible: root.step < 4
        spacing: Theme.step

        AppButton {
            visible: (root.outgoing === "" || root.isFailed) && !root.isByHand
            kind: AppButton.Kind.Primary
            iconName: "send"
            enabled: !root.deliveries.isSending
            text: root.deliveries.isSending ? qsTr("Sending") : root.isFailed ? qsTr("Send again") : qsTr("Send")
            onClicked: root.deliveries.send(root.number, root.isFailed ? root.way : root.chosenWay)
        }

        AppButton {
            visible: root.step === 2 && !root.isByHand && (root.detail !== "" || root.deliveries.isSending)
            iconName: "send"
            enabled: !root.deliveries.isSending
            text: root.deliveries.isSending ? qsTr("Sending") : qsTr("Try now")
            onClicked: root.deliveries.tryNow(root.outgoing)
        }

        AppButton {
            visible: !root.asksWho
            iconName: "people"
            text: qsTr("Handed over to…")
            onClicked: {
                root.asksWho = true;
                who.giveFocus();
            }
        }
    }

    FormField {
        id: who

        property string typed: ""

        width: parent.width
        visible: root.asksWho && root.step < 4
        title: qsTr("Who has it now?")
        value: ""
        onEdited: text => typed = text
    }

    Flow {
        width: parent.width
        visible: who.visible
        spacing: Theme.step

        AppButton {
            enabled: who.typed.trim() !== ""
            iconName: "people"
            text: qsTr("Given in person")
            onClicked: root.deliveries.handOver(root.number, root.outgoing, true, who.typed)
        }

        AppButton {
            enabled: who.typed.trim() !== ""
            iconName: "phone"
            text: qsTr("Told by phone")
            onClicked: root.deliveries.handOver(root.number, root.outgoing, false, who.typed)
        }
    }
}
