import type { Child, PropsWithChildren } from "hono/jsx";

export interface PageHeaderProps {
  title: Child;
  /** The document symbols that this page is about, above the title. */
  symbol?: Child | undefined;
  /** Under the title: the thread, or a list of facts. */
  below?: Child | undefined;
  actions?: Child | undefined;
  /** Beside the text: facts. */
  aside?: Child | undefined;
}

/** What a page is about and what one can do here; the children are its first words. */
export function PageHeader({
  title,
  symbol,
  below,
  actions,
  aside,
  children,
}: PropsWithChildren<PageHeaderProps>) {
  return (
    <header class={aside ? "page-header aside" : "page-header"}>
      <div>
        {symbol && <p class="symbol">{symbol}</p>}
        <h1>{title}</h1>
        {below}
        {children && <div class="lead">{children}</div>}
        {actions && <div class="row">{actions}</div>}
      </div>
      {aside && <div>{aside}</div>}
    </header>
  );
}
