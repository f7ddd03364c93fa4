import type { Child } from "hono/jsx";
import QRCode from "qrcode";

interface QrCodeProps {
  /** What a telephone reads: an address. */
  text: string;
  /** What it leads to, for those who do not see it. */
  label: string;
  caption?: Child | undefined;
}

/** Quiet modules around a code: four, ISO/IEC 18004. */
const margin = 4;

/** A code for the camera of a telephone, drawn in the page: dark on white in any colour scheme, since readers ask for it. */
export function QrCode({ text, label, caption }: QrCodeProps) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const side = modules.size + 2 * margin;
  let path = "";
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (modules.get(y, x)) path += `M${x + margin} ${y + margin}h1v1h-1z`;
    }
  }
  return (
    <figure class="qr">
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
        <rect width={side} height={side} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
