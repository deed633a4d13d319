import QtQuick
import Calcar

/*! Text of the window: plain, wrapping, in the body size unless told otherwise; from where its line begins. */
Text {
    color: Theme.ink
    font.family: Theme.family
    horizontalAlignment: Text.AlignLeft
    font.pixelSize: Theme.body
    lineHeight: 1.1
    textFormat: Text.PlainText
    wrapMode: Text.Wrap

    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text === ""
}
