pragma Singleton

import QtQuick
import Calcar

/*! Every size and colour of the window. Colours are named by what they mean; contrasts are kept by a test. */
QtObject {
    id: root

    property bool dark: false
    /*! 1 to 2; multiplies type and grid. */
    property real scale: 1
    property bool reduceMotion: false
    /*! Whether the language of the window is written from right to left: then the window is mirrored. */
    readonly property bool isRightToLeft: Qt.locale(Qt.uiLanguage).textDirection === Qt.RightToLeft

    readonly property string family: regular.name
    readonly property FontLoader regular: FontLoader { source: "qrc:/calcar/fonts/CalcarSans-Regular.otf" }
    readonly property FontLoader medium: FontLoader { source: "qrc:/calcar/fonts/CalcarSans-Medium.otf" }
    readonly property FontLoader semiBold: FontLoader { source: "qrc:/calcar/fonts/CalcarSans-SemiBold.otf" }

    // ---- type, in pixels

    readonly property int pageTitle: px(22)
    readonly property int dispositionWord: px(20)
    readonly property int patientName: px(17)
    readonly property int patientText: px(16)
    readonly property int cardTitle: px(15)
    readonly property int body: px(14)
    readonly property int secondary: px(13)
    readonly property int caption: px(12)

    // ---- grid, in pixels

    readonly property int half: px(4)
    readonly property int step: px(8)
    readonly property int gap: px(16)
    readonly property int wide: px(24)
    readonly property int touch: px(44)
    readonly property int answerHeight: px(36)
    readonly property int icon: px(20)
    readonly property int cardRadius: px(12)
    readonly property int rowRadius: px(10)
    readonly property int fieldRadius: px(8)

    // ---- motion, in milliseconds

    readonly property int quick: reduceMotion ? 0 : 80
    readonly property int glide: reduceMotion ? 0 : 120

    // ---- surfaces and ink

    readonly property color bg: dark ? "#0E1418" : "#F3F5F6"
    readonly property color surface: dark ? "#151D22" : "#FFFFFF"
    readonly property color surface2: dark ? "#1A242A" : "#F7F9FA"
    readonly property color surface3: dark ? "#24313A" : "#E9EEF0"
    /*! What lies on top of `surface3`, such as the chosen one of a few. */
    readonly property color raised: dark ? "#43545F" : "#FFFFFF"
    readonly property color ink: dark ? "#E9EFF2" : "#14202A"
    readonly property color ink2: dark ? "#B9C6CE" : "#43525E"
    readonly property color ink3: dark ? "#97A7B1" : "#586772"
    readonly property color line: dark ? "#2A3840" : "#DCE3E6"
    readonly property color lineStrong: dark ? "#5F727D" : "#84929B"

    // ---- colours by meaning, each with its soft ground

    readonly property color accent: dark ? "#63BFD8" : "#0B6178"
    readonly property color accentSoft: dark ? "#12343F" : "#E0EEF2"
    readonly property color accentInk: dark ? "#06222B" : "#FFFFFF"
    readonly property color red: dark ? "#FF918C" : "#A51D24"
    readonly property color redSoft: dark ? "#3B1A1C" : "#FBE9E8"
    readonly property color rust: dark ? "#FFA077" : "#A33A0C"
    readonly property color rustSoft: dark ? "#3A2117" : "#FCECE3"
    readonly property color orange: dark ? "#F5AE5C" : "#914600"
    readonly property color orangeSoft: dark ? "#38270F" : "#FDF0DF"
    readonly property color amber: dark ? "#E6C357" : "#745500"
    readonly property color amberSoft: dark ? "#312A10" : "#FAF2D5"
    readonly property color green: dark ? "#76D0A2" : "#1B6744"
    readonly property color greenSoft: dark ? "#14301F" : "#E3F2EA"
    readonly property color blue: dark ? "#93BAF3" : "#28589A"
    readonly property color blueSoft: dark ? "#17273D" : "#E7EFF9"
    readonly property color dataInk: dark ? "#A6B4F1" : "#4658A0"
    readonly property color dataSoft: dark ? "#262F57" : "#DEE4F5"
    readonly property color pain: dark ? "#F58DB4" : "#A82B5E"
    readonly property color painSoft: dark ? "#3C1A29" : "#F8E4EC"

    // ---- figures: drawn, not read

    readonly property color skin: dark ? "#2B3339" : "#ECE6DF"
    readonly property color contour: dark ? "#7F8D95" : "#8F8073"
    readonly property color muscle: dark ? "#55636B" : "#B3A596"
    readonly property color bone: dark ? "#46525A" : "#FFFDF9"
    readonly property color boneLine: dark ? "#6C7A83" : "#BFB1A0"
    readonly property color shade: dark ? "#05080A" : "#7D6B5A"

    readonly property FontMetrics boldSecondary: FontMetrics {
        font.family: root.family
        font.pixelSize: root.secondary
        font.weight: Font.DemiBold
    }

    /*! A length of the design on this screen. */
    function px(length: real): int {
        return Math.round(length * root.scale);
    }

    /*! How wide words are once they are bold, in the secondary size: their room is kept before, and nothing moves. */
    function boldWidth(words: string): real {
        return boldSecondary.height > 0 ? Math.ceil(boldSecondary.advanceWidth(words)) : 0;
    }

    /*! The room of an answer, chosen or not. */
    function answerWidth(words: string): real {
        return Math.max(px(48), boldWidth(words) + wide);
    }

    function urgencyInk(urgency: int): color {
        switch (urgency) {
        case Terms.Urgency.Emergency:
            return red;
        case Terms.Urgency.SameDay:
            return rust;
        case Terms.Urgency.Within48h:
            return orange;
        case Terms.Urgency.Within2Weeks:
            return amber;
        case Terms.Urgency.Routine:
            return blue;
        case Terms.Urgency.Monitor:
            return accent;
        default:
            return green;
        }
    }

    function urgencySoft(urgency: int): color {
        switch (urgency) {
        case Terms.Urgency.Emergency:
            return redSoft;
        case Terms.Urgency.SameDay:
            return rustSoft;
        case Terms.Urgency.Within48h:
            return orangeSoft;
        case Terms.Urgency.Within2Weeks:
            return amberSoft;
        case Terms.Urgency.Routine:
            return blueSoft;
        case Terms.Urgency.Monitor:
            return accentSoft;
        default:
            return greenSoft;
        }
    }
}
