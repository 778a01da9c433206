import { type CDPSession, expect, type Page } from '@playwright/test';

/** What assistive technology is told of an element. */
interface Heard {
  readonly role: string;
  readonly name: string;
  readonly value: string;
  readonly states: Readonly<Record<string, unknown>>;
}

interface AXNode {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly value?: { readonly value: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { value?: unknown } }[];
}

function heard({ role, name, value, properties = [] }: AXNode): Heard {
  return {
    role: role?.value ?? '',
    name: name?.value ?? '',
    value: String(value?.value ?? ''),
    states: Object.fromEntries(properties.map((one) => [one.name, one.value.value])),
  };
}

/** Where somebody has the graph: what its nodes are there, and by which keys one goes through them. */
export interface GraphPlace {
  readonly name: 'Outline' | 'Canvas';
  readonly empty: 'group' | 'region';
  readonly nodes: 'row' | 'group';
  readonly next: string;
  readonly previous: string;
}

/**
 * Somebody who uses the page by keyboard and sees nothing but its accessibility tree: roles, names,
 * states and what live regions say. It looks at no element and no pixel.
 */
export class Listener {
  readonly graph: GraphPlace = {
    ...{ name: 'Outline', empty: 'group', nodes: 'row' },
    ...{ next: 'ArrowDown', previous: 'ArrowUp' },
  };
  /** How many keys were pressed. */
  presses = 0;

  protected constructor(
    protected readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async at(page: Page): Promise<Listener> {
    return new Listener(page, await Listener.sessionOf(page));
  }

  protected static async sessionOf(page: Page): Promise<CDPSession> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return session;
  }

  /** Goes to the first node of the graph, or to where nodes are to be. */
  async goToGraph(isEmpty = false): Promise<void> {
    await this.seek('Tab', 'tab', 'Build');
    await this.press('ArrowRight');
    await this.expectFocus('tab', 'Outline');
    if (isEmpty) return this.seek('Tab', 'group', 'Outline');
    await this.expectThere('row', 'input');
    await this.seek('Tab', 'row', '', 12);
    await this.press('Home');
  }

  /** All that is told of the page now. */
  async tree(): Promise<readonly Heard[]> {
    const { nodes } = await this.session.send('Accessibility.getFullAXTree');
    return (nodes as readonly AXNode[]).filter(({ ignored }) => !ignored).map(heard);
  }

  /** What live regions say now. */
  async told(): Promise<string> {
    const { nodes } = await this.session.send('Accessibility.getFullAXTree');
    const all = new Map((nodes as readonly AXNode[]).map((node) => [node.nodeId, node]));
    const textOf = (node: AXNode): string =>
      node.role?.value === 'StaticText'
        ? (node.name?.value ?? '')
        : (node.childIds ?? []).map((id) => textOf(all.get(id) as AXNode)).join('');
    const live = [...all.values()].filter(({ role }) => /^(status|alert)$/.test(role?.value ?? ''));
    return live.map(textOf).join('\n');
  }

  /** What has the focus. Where that is, the page is asked; what it is, its accessibility tree alone. */
  async focus(): Promise<Heard> {
    const { result } = await this.session.send('Runtime.evaluate', {
      expression: `(function within(root) {
        const { activeElement } = root;
        return activeElement?.shadowRoot?.activeElement ? within(activeElement.shadowRoot) : activeElement;
      })(document)`,
    });
    const { nodes } = await this.session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId as string,
      fetchRelatives: false,
    });
    const [focused] = (nodes as readonly AXNode[]).map(heard);
    return focused ?? { role: '', name: '', value: '', states: {} };
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.presses++;
      await this.page.keyboard.press(key);
    }
  }

  /** Types a text, each letter a press. */
  async type(text: string): Promise<void> {
    await this.press(...[...text]);
  }

  /** Waits until a node whose name begins so has the focus. */
  async expectNode(name: string): Promise<void> {
    await this.expectFocus(this.graph.nodes, name);
  }

  /** Goes through the nodes until the focus is on the one whose name begins so. */
  async seekNode(way: 'next' | 'previous', name: string): Promise<void> {
    await this.seek(this.graph[way], this.graph.nodes, name, 12);
  }

  /** Waits until what has the focus is of this role and begins with this name. */
  async expectFocus(role: string, name: string): Promise<void> {
    await expect
      .poll(async () => {
        const { role: is, name: called } = await this.focus();
        return `${is} ${called}`;
      })
      .toContain(`${role} ${name}`);
  }

  /** Waits until a live region says something with this text in it, longer than for the page where it says so. */
  async expectTold(text: string, timeout?: number): Promise<void> {
    // What takes long is not slowed down by being asked all the time.
    const patience = timeout ? { timeout, intervals: [1000] } : {};
    await expect.poll(() => this.told(), patience).toContain(text);
  }

  /** Waits until there is something of this role whose name begins so. */
  async expectThere(role: string, name: string): Promise<void> {
    const isThere = async () => (await this.names(role)).some((one) => one.startsWith(name));
    await expect.poll(isThere).toBe(true);
  }

  /** Waits until a text stands somewhere. */
  async expectText(text: string): Promise<void> {
    const stands = async () => (await this.names('StaticText')).join('\n');
    await expect.poll(stands).toContain(text);
  }

  /** Whether what has this role and name is told as not to be used now. */
  async isDisabled(role: string, name: string): Promise<boolean> {
    const tree = await this.tree();
    return tree.some(
      (one) => one.role === role && one.name === name && one.states.disabled === true,
    );
  }

  /** The names of all of a role, in their order. */
  async names(role: string): Promise<readonly string[]> {
    return (await this.tree()).filter((one) => one.role === role).map(({ name }) => name);
  }

  /** Presses a key until what has the focus is of this role and begins with this name. */
  async seek(key: string, role: string, name: string, most = 60): Promise<void> {
    for (let k = 0; k < most; k++) {
      const { role: is, name: called } = await this.focus();
      if (is === role && called.startsWith(name)) return;
      await this.press(key);
    }
    throw new Error(`There is no ${role} “${name}” by ${key}.`);
  }
}
