import QtQuick
import Calcar

/*! A place of the body with a button for each side. */
Column {
    id: root

    required property string zone
    required property string name
    required property string heading
    required property bool isMarkedLeft
    required property bool isMarkedRight
    signal toggled(string place)
    signal rated(string place, int intensity)
    signal movedOn(int by)

    function take(event: KeyEvent, side: string): void {
        const isPlain = !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier));
        if (isPlain && event.key >= Qt.Key_0 && event.key <= Qt.Key_9) {
            const isTen = event.key === Qt.Key_0 && (event.modifiers & Qt.ShiftModifier);
            root.rated(root.zone + side, isTen ? 10 : event.key - Qt.Key_0);
            event.accepted = true;
        } else if (event.key === Qt.Key_ParenRight) {
            root.rated(root.zone + side, 10);
            event.accepted = true;
        } else if (event.key === Qt.Key_Down || event.key === Qt.Key_Up) {
            root.movedOn(event.key === Qt.Key_Down ? 1 : -1);
            event.accepted = true;
        }
    }

    AppText {
        width: parent.width
        visible: root.heading !== ""
        text: root.heading
        bottomPadding: Theme.half
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Row {
        width: parent.width
        spacing: Theme.step

        Row {
            id: sides

            // As on the figure, whichever way the language is written.
            LayoutMirroring.enabled: false
            spacing: Theme.half

            Chip {
                text: qsTr("R", "right, one letter")
                checked: root.isMarkedRight
                Accessible.name: qsTr("RIGHT, %1").arg(root.name)
                onClicked: root.toggled(root.zone + "-right")
                Keys.onPressed: event => root.take(event, "-right")
            }

            Chip {
                text: qsTr("L", "left, one letter")
                checked: root.isMarkedLeft
                Accessible.name: qsTr("LEFT, %1").arg(root.name)
                onClicked: root.toggled(root.zone + "-left")
                Keys.onPressed: event => root.take(event, "-left")
            }
        }

        AppText {
            width: parent.width - sides.width - parent.spacing
            height: Math.max(Theme.touch, implicitHeight)
            text: root.name
            color: root.isMarkedLeft || root.isMarkedRight ? Theme.ink : Theme.ink2
            font.weight: root.isMarkedLeft || root.isMarkedRight ? Font.DemiBold : Font.Normal
            verticalAlignment: Text.AlignVCenter
        }
    }
}
