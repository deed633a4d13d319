import QtQuick
import Calcar

/*! What changed since the visit before, each change held against its error. */
Card {
    id: root

    required property FollowUpPage followUp
    property bool isWhole: false
    readonly property int most: 12

    spacing: Theme.half

    CardTitle {
        title: qsTr("Since %1").arg(root.followUp.previous)
        remark: root.followUp.changes.count > 0 ? "" : qsTr("Nothing that was asked again has changed.")
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.followUp.referWords !== "" ? qsTr("Consider referring after all: %1").arg(root.followUp.referWords) : ""
        color: Theme.rust
        font.weight: Font.DemiBold
    }

    Repeater {
        model: FirstRows {
            source: root.followUp.changes
            most: root.isWhole ? -1 : root.most
        }

        Column {
            id: change

            required property string name
            required property int side
            required property string before
            required property string after
            required property string verdict
            required property int direction

            width: parent ? parent.width : 0
            topPadding: Theme.step
            spacing: Theme.half

            Row {
                width: parent.width
                spacing: Theme.step

                SideBadge {
                    id: badge

                    visible: change.side === Terms.BodySide.Left || change.side === Terms.BodySide.Right
                    side: change.side
                }

                AppText {
                    width: parent.width - (badge.visible ? badge.width + parent.spacing : 0)
                    text: change.name
                    font.weight: Font.Medium
                }
            }

            Flow {
                width: parent.width
                spacing: Theme.step

                AppText {
                    text: change.before
                    color: Theme.ink2
                }

                Icon {
                    width: Theme.px(18)
                    height: width
                    name: "arrow-right"
                    mirrored: LayoutMirroring.enabled
                    color: Theme.ink3
                }

                AppText {
                    text: change.after
                    font.weight: Font.DemiBold
                }

                Pill {
                    text: change.verdict
                    iconName: change.direction > 0 ? "check" : change.direction < 0 ? "warning" : "minus"
                    ink: change.direction > 0 ? Theme.green : change.direction < 0 ? Theme.rust : Theme.ink2
                    ground: change.direction > 0 ? Theme.greenSoft : change.direction < 0 ? Theme.rustSoft : Theme.surface3
                }
            }

            Rule {}
        }
    }

    AppButton {
        anchors.left: parent.left
        visible: !root.isWhole && root.followUp.changes.count > root.most
        kind: AppButton.Kind.Quiet
        text: qsTr("%n more", "", root.followUp.changes.count - root.most)
        onClicked: root.isWhole = true
    }
}
