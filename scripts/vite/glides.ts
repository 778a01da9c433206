import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Has React Flow's zoom glide by `src/ui/canvas/view/glide.ts` in place of d3-transition, and from view
 * to view by what interpolates numbers: what d3 knows of styles and colours is left out of the built app.
 */
export function glides(): Plugin {
  let root = '';
  return {
    name: 'wengert:glides',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    resolveId(source) {
      return source === 'd3-transition' ? join(root, 'src/ui/canvas/view/glide.ts') : null;
    },
    transform(code, id) {
      if (!id.replaceAll('\\', '/').includes('/@xyflow/system/')) return null;
      return code.replace(
        "{ interpolateZoom, interpolate } from 'd3-interpolate'",
        "{ interpolateZoom, interpolateNumberArray as interpolate } from 'd3-interpolate'",
      );
    },
  };
}
