import { beforeAll, describe, expect, it } from 'vitest';
import { nameOf, summaryOf } from '../../src/ui/program/figure/words';
import { python, ran } from './python';

beforeAll(async () => {
  await python();
});

/** The figures of a program, and what it printed beside them. */
const drawn = (lines: string) =>
  ran(`import numpy as np\nimport matplotlib.pyplot as plt\n${lines}`);

describe('a figure', () => {
  it('comes as numbers, with what is drawn, its colours by name, and axes that hold it', async () => {
    const { figures } = await drawn(
      "plt.plot([0, 1, 2], [0, 1, 4], 'ro--', label='squares')\nplt.title('Growth')\nplt.xlabel('x')\nplt.legend()\nplt.show()",
    );
    const [axes] = figures[0]?.axes ?? [];
    expect(axes).toMatchObject({
      title: 'Growth',
      legend: true,
      x: { label: 'x', from: -0.1, to: 2.1 },
    });
    expect(axes?.marks).toEqual([
      expect.objectContaining({
        kind: 'line',
        x: [0, 1, 2],
        y: [0, 1, 4],
        colour: '#ff0000',
        dash: 'dashed',
        marker: 'circle',
        label: 'squares',
      }),
    ]);
  });

  it('has a name and words for those who can’t see it', async () => {
    const { figures } = await drawn(
      "plt.semilogy([1, 0.1, 0.01], label='loss')\nplt.ylabel('loss')\nplt.xlabel('epoch')\nplt.show()",
    );
    expect(figures.map(nameOf)).toEqual(['loss over epoch']);
    expect(figures.map(summaryOf)[0]).toMatch(
      /^a line “loss” of 3 places, from 1 to 0\.01, least 0\.01, greatest 1\. epoch from .* logarithmic\.$/,
    );
  });

  it('may be a grid of axes, with points, bars, areas, cells, contours, arrows, rules and notes', async () => {
    const { figures, text } =
      await drawn(`X, Y = np.meshgrid(np.linspace(-2, 2, 9), np.linspace(-1, 1, 5))
fig, axes = plt.subplots(2, 3, figsize=(9, 6))
axes[0, 0].scatter([1, 2, 3], [3, 2, 1], c=[0, 5, 10], s=40, cmap='plasma')
axes[0, 1].hist([1, 2, 2, 3, 3, 3], bins=3)
axes[0, 2].fill_between([0, 1], [1, 2], alpha=0.3)
image = axes[1, 0].imshow([[0, 1], [2, 3]], cmap='gray')
fig.colorbar(image, ax=axes[1, 0])
axes[1, 1].contour(X, Y, X**2 + Y**2, levels=[1, 2])
axes[1, 2].quiver(X, Y, X, Y)
axes[1, 2].axhline(0, color='k')
axes[1, 2].annotate('least', (0, 0), xytext=(1, 1), arrowprops={})
plt.suptitle('All')
plt.tight_layout()
plt.show()`);
    expect(text).toBe('');
    const [figure] = figures;
    expect(figure?.axes.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    expect(figure?.axes.flatMap(({ marks }) => marks.map(({ kind }) => kind))).toEqual([
      'points',
      'bars',
      'area',
      'cells',
      'contours',
      'arrows',
      'rule',
      'note',
    ]);
    expect(figure?.axes[0]?.marks[0]).toMatchObject({ shares: [0, 0.5, 1], map: 'plasma' });
    expect(figure?.axes[1]?.marks[0]).toMatchObject({ high: [1, 2, 3] });
    expect(figure?.axes[3]).toMatchObject({ equal: true, bar: { least: 0, most: 3 } });
  });

  it('is drawn at the end where the program does not show it, and once where it does', async () => {
    const { figures, text } = await drawn(
      "plt.plot([1, 2])\nplt.savefig('loss.png')\nplt.show()\nplt.figure()\nplt.plot([3, 4])",
    );
    expect(figures.length).toBe(2);
    expect(text).toBe(
      "savefig: no file 'loss.png' is written, since programs here keep none; the figure is drawn here.\n",
    );
  });

  it('takes what other frameworks have, and leaves gaps for what is no number', async () => {
    const { figures } = await drawn(
      "import torch\nplt.plot(torch.tensor([1., 2.]), [float('nan'), 2])\nplt.show()",
    );
    expect(figures[0]?.axes[0]?.marks[0]).toMatchObject({ x: [1, 2], y: [null, 2] });
  });

  it('is refused in words where it is wrong, and where Wengert lacks it', async () => {
    const { text } = await drawn(`def tried(f):
    try:
        f()
    except Exception as error:
        print(error)
tried(lambda: plt.plot([1, 2], [1, 2, 3]))
tried(lambda: plt.plot([1], 'q'))
tried(lambda: plt.plot([1], color='no such'))
tried(lambda: plt.imshow(np.zeros((300, 300))))
tried(lambda: plt.violinplot([1]))
tried(lambda: plt.figure().add_subplot(projection='3d'))`);
    expect(text.split('\n')).toEqual([
      'x and y must have same first dimension, but have shapes (2,) and (3,)',
      "'q' is not a valid format string (unrecognized character 'q')",
      "'no such' is not a valid color value",
      "Wengert's matplotlib draws at most 65536 cells; this has 90000: draw a part, X[::2, ::2]",
      "module 'matplotlib.pyplot' has no attribute 'violinplot' (Wengert's matplotlib lacks it)",
      "Wengert's matplotlib: the projection '3d'",
      '',
    ]);
  });

  it('is one of twenty at most, which is said', async () => {
    const { figures, text } = await drawn(
      'for k in range(25):\n    plt.plot([k, 1])\n    plt.show()',
    );
    expect(figures.length).toBe(20);
    expect(text).toBe('… more figures are not drawn: a program may draw 20.\n');
  });
});
