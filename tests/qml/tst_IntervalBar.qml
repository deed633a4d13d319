import QtQuick
import QtTest
import Calcar
import "support"

/*! A probability never stands without its interval, and its bar is never mirrored. */
Item {
    id: stage

    width: 600
    height: 100

    Component {
        id: barComponent

        Item {
            property alias bar: bar

            width: 500
            height: 40

            IntervalBar {
                id: bar

                width: 500
                permille: 300
                low: 200
                high: 500
            }
        }
    }

    HandsCase {
        name: "IntervalBar"

        function make(values: var): IntervalBar {
            const room = createTemporaryObject(barComponent, stage);
            const bar = room.bar;
            Object.assign(bar, values);
            waitForRendering(bar);
            wait(2 * Theme.glide);
            return bar;
        }

        function band(bar: IntervalBar): Item {
            return bar.children[1];
        }

        function point(bar: IntervalBar): Item {
            return bar.children[2];
        }

        function test_bandAndPointStandWhereTheyBelong_data(): var {
            return [
                { tag: "in the middle", permille: 300, low: 200, high: 500 },
                { tag: "certain no", permille: 0, low: 0, high: 10 },
                { tag: "certain yes", permille: 1000, low: 990, high: 1000 }
            ];
        }

        function test_bandAndPointStandWhereTheyBelong(row: var): void {
            const bar = make({ permille: row.permille, low: row.low, high: row.high });

            fuzzyCompare(band(bar).x, row.low / 2, 0.6);
            fuzzyCompare(band(bar).x + band(bar).width, row.high / 2, 1);
            fuzzyCompare(point(bar).x + point(bar).width / 2, row.permille / 2, point(bar).width / 2 + 0.6);
            verify(point(bar).x >= 0 && point(bar).x + point(bar).width <= bar.width);
        }

        function test_aNumberKnownExactlyIsStillSeen(): void {
            const bar = make({ permille: 300, low: 300, high: 300 });

            verify(band(bar).width >= 2);
        }

        function test_itStaysOnItsTrack(): void {
            const bar = make({ permille: 1500, low: -200, high: 4000 });

            compare(band(bar).x, 0);
            verify(band(bar).x + band(bar).width <= bar.width);
            verify(point(bar).x + point(bar).width <= bar.width);
        }

        function test_itIsNeverMirrored(): void {
            const bar = make({});
            bar.parent.LayoutMirroring.enabled = true;
            bar.parent.LayoutMirroring.childrenInherit = true;

            fuzzyCompare(band(bar).x, 100, 0.6);
            verify(!bar.LayoutMirroring.enabled);
        }

        function test_weakSupportIsAnOutlineOnly(): void {
            const bar = make({});
            verify(band(bar).color.a > 0);

            bar.weak = true;

            compare(band(bar).color.a, 0);
            verify(band(bar).border.width > 0);
        }
    }
}
