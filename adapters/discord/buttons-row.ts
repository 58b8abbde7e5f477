/** The buttons below passages. */
import { ButtonStyle, ComponentType } from "discord.js";
import type { APIButtonComponentWithCustomId } from "discord.js";
import type { Continuation, ContinuationCodec } from "../reply/continuation.ts";
import { maxPayloadBytes } from "./custom-id.ts";
import type { Action, CustomIds } from "./custom-id.ts";
import type { ActionRow } from "./payload.ts";

export interface ButtonsShown {
  /** The passages in the message; without any, there is nothing to look around in or to report. */
  readonly here: Continuation;
  /** Those that follow. */
  readonly rest?: Continuation | undefined;
  readonly canShare: boolean;
}

export function buttonsOf(
  { here, rest, canShare }: ButtonsShown,
  { ids, codec }: { readonly ids: CustomIds; readonly codec: ContinuationCodec },
): ActionRow[] {
  const button = (action: Action, label: string, about: Continuation): APIButtonComponentWithCustomId => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: ids.write(action, codec.encode(about, maxPayloadBytes(action))),
  });
  const hasPassages = here.places.length > 0;
  const components = [
    ...(rest === undefined ? [] : [button("next", "Next", rest)]),
    ...(hasPassages ? [button("context", "Context", here)] : []),
    ...(canShare ? [button("share", "Share", here)] : []),
    ...(hasPassages ? [button("report", "Report", here)] : []),
  ];
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }];
}
