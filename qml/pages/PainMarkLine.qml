import QtQuick
import Calcar

/*! One marked place: how strong, what it feels like, whether it spreads to here. */
Item {
    id: root

    required property int index
    required property string key
    required property int number
    required property string title
    required property string place
    required property int intensity
    required property list<string> qualities
    required property bool isSpread
    required property PainPage pain
    required property bool isEditable
    /*! Added to a page that is there: what it feels like follows a moment later, so that the mark stands at once. */
    required property bool isAdded

    readonly property bool isSelected: pain.selected === key
    readonly property bool isWide: width >= Theme.px(560)
    signal noticed

    function focusSlider(): void {
        slider.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: body.height + Theme.gap

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.step
        anchors.rightMargin: -Theme.step
        visible: root.isSelected
        radius: Theme.rowRadius
        color: Theme.surface2
        border.width: 1
        border.color: Theme.pain
    }

    Column {
        id: body

        y: Theme.step
        width: parent.width
        spacing: Theme.half

        Flow {
            width: parent.width
            spacing: Theme.step

            PainMarkTitle {
                width: root.isWide ? root.width - slider.width - remove.width - 2 * Theme.step : root.width - remove.width - Theme.step
                number: root.number
                title: root.title
                place: root.place
            }

            IconButton {
                id: remove

                visible: !root.isWide
                enabled: root.isEditable
                iconName: "trash"
                text: qsTr("Remove this mark")
                onClicked: root.pain.erase(root.key)
            }

            NrsSlider {
                id: slider

                width: root.isWide ? Theme.px(300) : root.width
                enabled: root.isEditable
                name: qsTr("How strong now, %1").arg(root.title)
                value: root.intensity
                onChosen: value => root.pain.setIntensity(root.key, value)
                onActiveFocusChanged: {
                    if (activeFocus) {
                        root.pain.selected = root.key;
                    }
                }
            }

            IconButton {
                visible: root.isWide
                enabled: root.isEditable
                iconName: "trash"
                text: qsTr("Remove this mark")
                onClicked: root.pain.erase(root.key)
            }
        }

        Loader {
            id: feels

            anchors.right: parent.right
            width: parent.width - (root.isWide ? Theme.px(36) : 0)
            asynchronous: root.isAdded

            sourceComponent: Flow {
                width: feels.width
                spacing: Theme.half
                Accessible.role: Accessible.Grouping
                Accessible.name: qsTr("What it feels like, %1").arg(root.title)

                Repeater {
                    model: root.pain.qualityWords

                    Chip {
                        required property int index
                        required property string modelData

                        enabled: root.isEditable
                        text: modelData
                        checked: root.qualities.indexOf(root.pain.qualities[index]) >= 0
                        onClicked: root.pain.toggleQuality(root.key, root.pain.qualities[index])
                    }
                }

                Item {
                    width: Theme.step
                    height: Theme.touch
                }

                AppSwitch {
                    enabled: root.isEditable
                    text: root.pain.spreadWords
                    checked: root.isSpread
                    onClicked: root.pain.setSpread(root.key, checked)
                }
            }
        }
    }
}
