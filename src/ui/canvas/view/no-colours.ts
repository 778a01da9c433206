/**
 * What d3-interpolate asks of d3-color, which the app has this in place of: whether what it is to go
 * between are colours. A view is made of numbers, so nothing is one.
 */
const none = () => null;

export { none as color, none as cubehelix, none as hcl, none as hsl, none as lab, none as rgb };
