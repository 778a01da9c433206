/** The version that is written. A change of form that older readers would misread raises it by one. */
export const VERSION = 1;
