import QtQuick
import Calcar

/*! A measured number with its unit. What lies outside the plausible range is not taken, and says so. */
FocusScope {
    id: root

    required property string name
    required property bool given
    required property real value
    property string unit: ""
    property real low: 0
    property real high: 0
    property bool wanting: true
    signal entered(real value)
    signal cleared

    readonly property alias fault: field.fault

    implicitWidth: Theme.px(112)
    implicitHeight: column.height

    function commit(text: string): void {
        field.fault = "";
        if (text.trim() === "") {
            root.cleared();
            return;
        }
        const locale = Qt.locale();
        const otherPoint = locale.decimalPoint === "," ? "." : ",";
        // Nobody measures thousandths: 1,000 is as likely a thousand as it is one.
        const isUnclear = text.trim().slice(-4, -3) === otherPoint;
        let number = NaN;
        try {
            number = isUnclear ? NaN : Number.fromLocaleString(locale, text.trim().replace(otherPoint, locale.decimalPoint));
        } catch (problem) {
            number = NaN;
        }
        if (isNaN(number)) {
            field.fault = qsTr("A number, such as %1").arg(Number(24.5).toLocaleString(locale, "f", 1));
        } else if (root.high > root.low && (number < root.low || number > root.high)) {
            field.fault = qsTr("%1 to %2 %3").arg(root.low).arg(root.high).arg(root.unit);
        } else {
            root.entered(number);
        }
    }

    Column {
        id: column

        width: parent.width
        spacing: 2

        TextEntry {
            id: field

            readonly property real unitRoom: unitText.width + 2 * Theme.step

            focus: true
            width: parent.width
            name: root.name
            isWanting: !root.given && root.wanting && text === ""
            leftPadding: root.LayoutMirroring.enabled ? unitRoom : Theme.px(12)
            rightPadding: root.LayoutMirroring.enabled ? Theme.px(12) : unitRoom
            shownText: root.given ? Number(root.value).toLocaleString(Qt.locale(), "f", Math.abs(root.value - Math.round(root.value)) < 0.001 ? 0 : 1) : ""
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            font.weight: Font.DemiBold
            onCommitted: text => root.commit(text)
            onTextEdited: fault = ""
            onShownTextChanged: fault = ""

            AppText {
                id: unitText

                anchors.right: parent.right
                anchors.rightMargin: Theme.step
                anchors.verticalCenter: parent.verticalCenter
                text: root.unit
                color: Theme.ink3
                wrapMode: Text.NoWrap
            }
        }

        AppText {
            width: parent.width
            visible: field.fault !== ""
            text: field.fault
            color: Theme.red
            font.pixelSize: Theme.caption
        }
    }
}
