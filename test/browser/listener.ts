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

/**
 * Somebody who uses the page by keyboard and sees nothing but its accessibility tree: roles, names,
 * states and what live regions say. It looks at no element and no pixel.
 */
export class Listener {
  /** How many keys were pressed. */
  presses = 0;

  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async at(page: Page): Promise<Listener> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return new Listener(page, session);
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
      expression: 'document.activeElement',
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

  /** Waits until what has the focus is of this role and begins with this name. */
  async expectFocus(role: string, name: string): Promise<void> {
    await expect
      .poll(async () => {
        const { role: is, name: called } = await this.focus();
        return `${is} ${called}`;
      })
      .toContain(`${role} ${name}`);
  }

  /** Waits until a live region says something with this text in it. */
  async expectTold(text: string): Promise<void> {
    await expect.poll(() => this.told()).toContain(text);
  }

  /** Waits until there is something of this role whose name begins so. */
  async expectThere(role: string, name: string): Promise<void> {
    const isThere = async () => (await this.names(role)).some((one) => one.startsWith(name));
    await expect.poll(isThere).toBe(true);
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
