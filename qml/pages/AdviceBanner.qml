import QtQuick
import Calcar

/*! What to consider after a phase: told apart by sign and word. */
Rectangle {
    id: root

    required property int kind
    required property string advice
    readonly property bool isReview: kind === 4
    readonly property color ink: isReview ? Theme.rust : kind === 3 ? Theme.amber : kind === 1 ? Theme.green : Theme.accent

    implicitHeight: row.height + 2 * Theme.px(12)
    radius: Theme.rowRadius
    color: root.isReview ? Theme.rustSoft : root.kind === 3 ? Theme.amberSoft : root.kind === 1 ? Theme.greenSoft : Theme.accentSoft
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Consider %1").arg(root.advice)

    Row {
        id: row

        x: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * x
        spacing: Theme.px(12)

        Icon {
            id: sign

            width: Theme.wide
            height: Theme.wide
            name: root.isReview ? "warning" : root.kind === 3 ? "chevron-left" : root.kind === 1 ? "chevron-right" : "clock"
            color: root.ink
        }

        AppText {
            width: parent.width - sign.width - parent.spacing
            topPadding: 2
            text: qsTr("Consider %1").arg(root.advice)
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }
}
