using Connect.Tests.Platform.Texts;

namespace Connect.Tests.Demo;

/// <summary>The phones of the demonstration keep the contract that Kannel keeps.</summary>
public sealed class DemoPhonesTests(DemoNetwork network) : TextGatewayContract(network), IClassFixture<DemoNetwork>;
