import QtQuick
import Calcar

/*! One number of a dose. Empty takes it back to what the rules give. */
Labelled {
    id: root

    required property string name
    required property string value
    signal entered(string value)

    TextEntry {
        id: field

        width: Theme.px(64)
        name: root.words + ", " + root.name
        shownText: root.value
        inputMethodHints: Qt.ImhDigitsOnly
        font.weight: Font.DemiBold
        horizontalAlignment: TextInput.AlignHCenter
        leftPadding: Theme.half
        rightPadding: Theme.half
        onCommitted: text => root.entered(text)
    }
}
