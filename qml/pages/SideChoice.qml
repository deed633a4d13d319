import QtQuick
import Calcar

/*! The affected side. Nothing is chosen until somebody chooses it; it cannot be left out. */
Column {
    id: root

    required property int side
    signal chosen(int side)

    readonly property list<int> sides: [Terms.BodySide.Right, Terms.BodySide.Left, Terms.BodySide.Both]
    readonly property bool isOpen: side === Terms.BodySide.Unknown || side === Terms.BodySide.None

    spacing: Theme.half
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Affected side")

    FieldName { text: root.isOpen ? qsTr("Affected side: needed") : qsTr("Affected side") }

    Flow {
        width: parent.width
        spacing: Theme.half

        Repeater {
            model: [qsTr("RIGHT"), qsTr("LEFT"), qsTr("BOTH")]

            AnswerButton {
                required property int index
                required property string modelData
                readonly property int meant: root.sides[index]

                width: Math.max(implicitWidth, Theme.px(84))
                text: modelData
                answer: Terms.Answer.Given
                checked: root.side === meant
                focusPolicy: Qt.StrongFocus
                marked: visualFocus
                onClicked: root.chosen(meant)
            }
        }
    }

    AppText {
        width: parent.width
        visible: root.isOpen
        text: qsTr("Tests are compared with the other side, so nothing can be signed without it.")
        color: Theme.amber
        font.pixelSize: Theme.caption
    }
}
