// The network: regions where their ties pull them, west at the left; the layout was computed once, with the data.
import { type Moment, measureName } from "./context";
import { Figure, type Handlers } from "./figure";
import type { Box } from "./geometry";
import { tell } from "./map";
import { Memo } from "./memo";
import { composePanel, composeTies, nameScene, type Panel, type Scene } from "./scene";

const WHOLE: Box = { x: 0, y: 0, width: 560, height: 480 };

export class NetFigure {
  readonly figure: Figure;
  private readonly scene = new Memo<Scene>();

  constructor(
    host: HTMLElement,
    private readonly isSmall: () => boolean,
    handlers: Handlers,
  ) {
    this.figure = new Figure(host, WHOLE, handlers);
  }

  drawGround(): void {
    this.figure.measure();
  }

  draw(moment: Moment, anew = false): void {
    if (!this.figure.measure()) return;
    const scene = this.compose(moment);
    const { width, height } = this.figure;
    const labels = nameScene(moment.network, moment.shown, scene, moment.around, {
      bounds: { x: 2, y: 2, width: width - 4, height: height - 4 },
      boxes: [],
      size: 12,
      most: this.isSmall() ? 18 : 32,
      measure: measureName,
    });
    const raised = composeTies(moment.raised, this.panel(moment));
    this.figure.draw({ ...tell(moment), raised, scene, labels, ground: "", frames: "" }, anew);
  }

  drawQuickly(moment: Moment): void {
    if (this.figure.width) this.figure.drawQuickly(this.compose(moment));
  }

  listPlaces({ network }: Moment): ([number, number] | null)[] {
    return network.regions.map((region) => region.place);
  }

  private compose(moment: Moment): Scene {
    const { window, width } = this.figure;
    return this.scene.get([moment.drawn, window.x, window.y, window.width, width], () =>
      composePanel(moment.network, moment.shown, moment.drawn, this.panel(moment)),
    );
  }

  private panel({ network }: Moment): Panel {
    const { window, scale } = this.figure;
    return {
      position: (number) => {
        const { place } = network.regions[number]!;
        return place && [(place[0] - window.x) * scale, (place[1] - window.y) * scale];
      },
      shows: () => true,
      keeps: () => true,
      rise: 0.05,
      specks: false,
    };
  }
}
