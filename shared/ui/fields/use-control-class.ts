import { makeResetStyles, tokens, typographyStyles } from "@fluentui/react-components";

const brandLine = {
  borderBottomColor: tokens.colorCompoundBrandStroke,
  boxShadow: `inset 0 -1px ${tokens.colorCompoundBrandStroke}`,
};

/** The look of what one types into or chooses from: Fluent's outline, with its double line when it has the focus. */
export const useControlClass = makeResetStyles({
  ...typographyStyles.body1,
  boxSizing: "border-box",
  width: "100%",
  minWidth: 0,
  minHeight: "32px",
  margin: 0,
  padding: `0 ${tokens.spacingHorizontalM}`,
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  borderBottomColor: tokens.colorNeutralStrokeAccessible,
  borderRadius: tokens.borderRadiusMedium,
  ":hover": {
    borderColor: tokens.colorNeutralStroke1Hover,
    borderBottomColor: tokens.colorNeutralStrokeAccessibleHover,
  },
  "&[aria-invalid]": { borderColor: tokens.colorPaletteRedBorder2 },
  // The outline is transparent: where colours are forced, the browser paints it.
  ":focus": { borderColor: tokens.colorNeutralStroke1Pressed, ...brandLine, outline: "2px solid transparent" },
});
