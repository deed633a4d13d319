import QtQuick
import Calcar

/*! Whether there is a programme, and what stands in its way. */
Rectangle {
    id: root

    required property PlanPage plan
    signal explained

    readonly property bool isLocked: plan.state === PlanPage.State.Locked
    readonly property bool isPartly: plan.state === PlanPage.State.PartlyLocked
    readonly property color ink: isLocked ? Theme.orange : isPartly ? Theme.amber : plan.isOffered ? Theme.accent : Theme.ink2

    // A button at its end brings air of its own.
    implicitHeight: body.y + body.height + (why.visible ? Theme.half : Theme.gap)
    radius: Theme.cardRadius
    color: root.isLocked ? Theme.orangeSoft : root.isPartly ? Theme.amberSoft : root.plan.isOffered ? Theme.accentSoft : Theme.surface3
    Accessible.role: Accessible.Grouping
    Accessible.name: root.plan.stateWords

    Row {
        id: body

        x: Theme.px(20)
        y: Theme.gap
        width: parent.width - 2 * x
        spacing: Theme.gap

        Icon {
            id: sign

            width: Theme.wide
            height: Theme.wide
            name: root.isLocked || root.isPartly ? "lock" : root.plan.isOffered ? "plan" : "info"
            color: root.ink
        }

        Column {
            width: parent.width - sign.width - parent.spacing
            spacing: Theme.half

            AppText {
                width: parent.width
                text: root.plan.title !== "" ? root.plan.stateWords + ": " + root.plan.title : root.plan.stateWords
                font.pixelSize: Theme.cardTitle
                font.weight: Font.DemiBold
            }

            AppText {
                width: parent.width
                visible: root.plan.isOffered && root.plan.hypothesis !== ""
                text: qsTr("Because it could be: %1").arg(root.plan.hypothesis)
                color: Theme.ink2
            }

            AppText {
                width: parent.width
                visible: text !== ""
                text: root.plan.stateReason
            }

            AppButton {
                id: why

                anchors.left: parent.left
                visible: root.plan.lockingFlag !== ""
                kind: AppButton.Kind.Quiet
                tint: root.ink
                leftPadding: 0
                text: qsTr("Why, and what would clear it")
                onClicked: root.explained()
            }
        }
    }
}
