import { worded } from '../worded';

/** What is said of the graph where it is wired, on the canvas and in the outline. */
export const canvasTexts = worded('said/canvas', {
  noWire: 'No wire laid',
  wiringFrom: (name: string) =>
    `Where should ${name} run? Press a port, or go to a node and press Enter; Escape lays no wire`,
  wiringInto: (port: string) =>
    `What should feed ${port}? Press an output, or go to a node and press Enter; Escape lays no wire`,
  takesNothing: (name: string) => `Nothing can run into ${name}`,
});
