/** The visible marks of the block. They are read back from bodies that were written years ago: never change, only add. */
export const HEADING = "Turnabout agenda:";
export const LINK_TEXT = "Open this session in Turnabout";
export const ON_YOUR_OWN = "On your own";
