interface BarProps {
  value: number;
  /** The value of a full bar. */
  max: number;
  group?: string | undefined;
}

/**
 * The size of a number that stands beside it, and so hidden from those who hear that number. Its length is an attribute
 * of SVG, since the content security policy refuses styles written in the page.
 */
export function Bar({ value, max, group }: BarProps) {
  const width = max > 0 ? Math.round((Math.min(Math.max(value, 0), max) / max) * 1000) / 10 : 0;
  return (
    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" data-group={group} aria-hidden="true">
      <rect width={width} height="4" />
    </svg>
  );
}
