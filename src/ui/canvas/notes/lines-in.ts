import type { Point } from '../../../layout/point';
import { boundsOfBoxes } from '../../../layout/stage';
import { overlaps, type Rect } from '../scene/geometry';
import type { Scene } from '../scene/scene';
import { ledWays, wayOf } from '../scene/ways';
import { pointsAlong } from '../wire/obstacles';

/** The wires that may come into a part of the canvas, as points along them. */
export function linesIn(scene: Scene, part: Rect): readonly (readonly Point[])[] {
  return scene.wires
    .filter(({ from, to }) => overlaps(boundsOfBoxes([from, to]), part) || ledWays(scene).size > 0)
    .map((wire) => wayOf(scene, wire).flatMap(pointsAlong));
}
